import { chmodSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { nativeFolder, reachableNative, startPostgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/sqlite.ts';

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

it.runIf(asRoot)('runs PostgreSQL from a clone that only root can enter', async () => {
  const native = join(temporaryFolder(), 'native');
  cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
  const postgres = await startPostgres(native);
  onTestFinished(() => postgres.stop());
  expect(await postgres.freshDatabase()).toMatch(/^postgres:/);
});

it('takes the binaries where they are when whoever runs them can reach them', () => {
  expect(reachableNative('/', '/nowhere', nobody)).toBe('/');
  expect(reachableNative('/nowhere', '/nowhere', null)).toBe('/nowhere');
});

it('says what to do when even the copy cannot be reached', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'clone'));
  chmodSync(folder, 0o700);
  expect(() => reachableNative(join(folder, 'clone'), folder, nobody)).toThrow('set TMPDIR');
});
