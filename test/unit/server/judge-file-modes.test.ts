import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeFileModes, secretFilesOf } from '../../../server/judge-file-modes.ts';
import { temporaryFolder } from '../../support/stores/sqlite.ts';

describe('judgeFileModes', () => {
  const seen = (mode: number, owner: number, uid: number | null = 1000, isDirectory = false) =>
    judgeFileModes([{ what: 'The key', path: '/k' }], {
      stat: () => ({ mode: 0o100000 | mode, uid: owner, isDirectory: () => isDirectory }),
      uid,
    });

  it.each([
    ['our own', 0o600, 1000],
    ['our own, that we cannot change', 0o400, 1000],
    ["root's, lent by group", 0o440, 0],
  ])('says nothing of %s', (_, mode, owner) => expect(seen(mode, owner)).toEqual([]));

  it.each([
    ['our own, for the group', 0o640, 1000],
    ['our own, for all', 0o644, 1000],
    ["root's, for all (a secret of a container)", 0o444, 0],
  ])('says who else reads %s', (_, mode, owner) =>
    expect(seen(mode, owner)).toEqual([
      `The key (/k, mode ${mode.toString(8)}) can be read by others on this machine: chmod 600`,
    ]),
  );

  it('warns root of its group', () => expect(seen(0o640, 0, 0)).toHaveLength(1));

  it('lets a folder be read, not changed', () => {
    expect(seen(0o755, 1000, 1000, true)).toEqual([]);
    expect(() => seen(0o1777, 1000, 1000, true)).toThrow('mode 777');
  });

  it('knows what a server keeps', () => {
    const files = { certificate: '/c', key: '/tls.key' };
    const config = { passphraseFile: '/pass', dataDir: '/data', tls: { certificate: '', key: '', files } };
    const paths = secretFilesOf(config).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['/pass', '/tls.key', '/data', '/data/keys/secrets', '/data/chipless.sqlite']),
    );
    expect(secretFilesOf({ ...config, tls: null }).map(({ path }) => path)).not.toContain('/tls.key');
  });

  it('refuses what anybody may change', () => {
    expect(() => seen(0o666, 1000)).toThrow(/^The key \(\/k, mode 666\) can be changed by anybody on this machine/);
    expect(() => seen(0o777, 0)).toThrow('chmod o-w');
  });

  it('knows no modes on Windows', () => expect(seen(0o666, 0, null)).toEqual([]));

  it.skipIf(process.platform === 'win32')('looks at what is there', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'passphrase');
    const judge = () => judgeFileModes([{ what: 'The passphrase', path }]);
    expect(judge()).toEqual([]);
    writeFileSync(path, 'x');
    chmodSync(path, 0o604);
    expect(judge()).toHaveLength(1);
    chmodSync(path, 0o602);
    expect(judge).toThrow('mode 602');
  });
});
