import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openScriptFolder } from '../../../../server/tools/script-folder.ts';

const FIRST = '// Chipless option script: mobile ID, version 14\n';
const oneSentence = (error: unknown) => (error instanceof Error ? error.message : 'no error');

describe('openScriptFolder', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'chipless-scripts-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const file = () => join(dir, 'mobile-id.js');
  const read = () => openScriptFolder(dir).read('mobile-id');

  it('names the file as it was asked for', () => {
    expect(openScriptFolder('options').path('mobile-id')).toBe(join('options', 'mobile-id.js'));
  });

  it('reads what it wrote, in folders that it makes', async () => {
    const deeper = openScriptFolder(join(dir, 'a', 'b'));
    expect(await deeper.read('mobile-id')).toBeNull();
    await deeper.write('mobile-id', `${FIRST}pin.minLength = 8;\n`);
    expect(await deeper.read('mobile-id')).toMatchObject({ text: 'pin.minLength = 8;\n', basedOn: { version: 14 } });
    expect(readdirSync(join(dir, 'a', 'b'))).toEqual(['mobile-id.js']);
  });

  it('reads files only: a device or a pipe in its place has no end', async () => {
    symlinkSync('/dev/null', file());
    expect(await read().catch(oneSentence)).toMatch(/mobile-id\.js is no file\.$/);
  });

  it('leaves the old file and nothing else when it cannot write', async () => {
    mkdirSync(file());
    const written = await openScriptFolder(dir).write('mobile-id', FIRST).catch(oneSentence);
    expect(written).toMatch(/mobile-id\.js .*\.$/);
    expect(readdirSync(dir)).toEqual(['mobile-id.js']);
  });

  it('writes through a link', async () => {
    const target = join(dir, 'elsewhere.js');
    writeFileSync(target, 'old');
    symlinkSync(target, file());
    await openScriptFolder(dir).write('mobile-id', FIRST);
    expect(readFileSync(target, 'utf8')).toBe(FIRST);
    expect(readFileSync(file(), 'utf8')).toBe(FIRST);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.of(0x2f, 0xff, 0xfe), /is not text in UTF-8\.$/],
    ['a NUL', Buffer.from(`${FIRST}\0`), /is not text in UTF-8\.$/],
    ['too many characters', Buffer.from(FIRST + 'x'.repeat(65_536)), /is longer than 65,536 characters\.$/],
    ['a megabyte', Buffer.alloc(1_000_000, 'x'), /is longer than 65,536 characters\.$/],
    [
      'the script of the other kind',
      Buffer.from('// Chipless option script: virtual smart card, version 3\n'),
      /is an option script of the virtual smart card, says its first line: it belongs into virtual-smart-card\.js\.$/,
    ],
  ])('refuses a file with %s', async (_, content, sentence) => {
    writeFileSync(file(), content);
    expect(await read().catch(oneSentence)).toMatch(sentence);
  });

  it('takes 65,536 characters of whatever size', async () => {
    const text = `${'€'.repeat(65_535)}\n`;
    writeFileSync(file(), FIRST + text);
    expect(await read()).toMatchObject({ text });
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not read', async () => {
    writeFileSync(file(), FIRST);
    chmodSync(file(), 0);
    expect(await read().catch(oneSentence)).toMatch(/permission denied/);
  });

  it.runIf(process.platform === 'linux')('says that no folder can be made there', async () => {
    const written = await openScriptFolder('/proc/scripts/of').write('mobile-id', FIRST).catch(oneSentence);
    expect(written).toMatch(/^\/proc\/scripts\/of\/mobile-id\.js .*\.$/);
  });

  it('says that a file stands where the folder should be', async () => {
    writeFileSync(join(dir, 'file'), '');
    const folder = openScriptFolder(join(dir, 'file'));
    expect(await folder.read('mobile-id').catch(oneSentence)).toMatch(/is not a folder\.$/);
    expect(await folder.write('mobile-id', FIRST).catch(oneSentence)).toMatch(/is not a folder\.$/);
  });
});
