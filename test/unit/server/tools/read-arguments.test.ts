import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../server/tools/read-arguments.ts';
import { ToolFailure } from '../../../../server/tools/tool-failure.ts';

const NOTHING_SAID = { dir: 'options', kind: null, why: '', force: false, offline: false, user: null, url: null };

describe('readArguments', () => {
  it.each([
    [['pull'], { verb: 'pull' }],
    [['pull', '--force', '--kind', 'mobile-id'], { verb: 'pull', force: true, kind: 'mobile-id' }],
    [['--dir', 'theirs', 'pull'], { verb: 'pull', dir: 'theirs' }],
    [['check', '--offline'], { verb: 'check', offline: true }],
    [['push', '--why', ' Longer PINs '], { verb: 'push', why: 'Longer PINs' }],
    [
      ['check', '--user=adam', '--url=https://id.example.com'],
      { verb: 'check', user: 'adam', url: 'https://id.example.com' },
    ],
  ])('reads %j', (given, expected) => {
    expect(readArguments(given)).toEqual({ ...NOTHING_SAID, ...expected });
  });

  it('knows that help is asked for', () => {
    expect(readArguments(['--help'])).toBeNull();
    expect(readArguments(['push', '--help'])).toBeNull();
  });

  it.each([
    [[], /^It is one of pull, check and push\. /],
    [['save'], /not "save"/],
    [['pull', 'mobile-id'], /"mobile-id" is too much/],
    [['push'], /push needs a reason .* --why/],
    [['push', '--why', '  '], /push needs a reason/],
    [['push', '--why'], /--why/],
    [['pull', '--why', 'x'], /--why belongs to push, not to pull/],
    [['push', '--why', 'x', '--force'], /--force belongs to pull, not to push/],
    [['pull', '--offline'], /--offline belongs to check, not to pull/],
    [['pull', '--kind', 'card'], /virtual-smart-card and mobile-id, not "card"/],
    [['pull', '--kind', '__proto__'], /virtual-smart-card and mobile-id/],
    [['pull', '--dir', ''], /--dir names a folder/],
    [['pull', '--password', 'secret'], /--password/],
    [['pull', '-x'], /-x/],
  ])('refuses %j in one sentence that points to --help', (given, sentence) => {
    const refuse = () => readArguments(given);
    expect(refuse).toThrow(ToolFailure);
    expect(refuse).toThrow(sentence);
    expect(refuse).toThrow(/^[^\n]*[^.]\. `npm run options -- --help` says more\.$/);
  });
});
