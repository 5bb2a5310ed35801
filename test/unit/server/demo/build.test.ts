import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Build, isOlder } from '../../../../server/demo/build.ts';

describe('isOlder', () => {
  const build: Build = {
    what: 'it',
    command: [],
    result: 'out/made',
    sources: ['source', 'settings.json', 'not-there'],
  };
  let root: string;
  const write = (path: string, second: number) => {
    writeFileSync(join(root, path), '');
    utimesSync(join(root, path), second, second);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'chipless-build-'));
    mkdirSync(join(root, 'out'));
    mkdirSync(join(root, 'source', 'deep'), { recursive: true });
    write('source/deep/a.ts', 100);
    write('settings.json', 100);
    for (const folder of ['source/deep', 'source']) utimesSync(join(root, folder), 100, 100);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('builds what was never built', () => expect(isOlder(build, root)).toBe(true));

  it('leaves what is newer than all its sources', () => {
    write('out/made', 200);
    expect(isOlder(build, root)).toBe(false);
  });

  it('rebuilds after a change deep inside, in a single file, and after a removal', () => {
    write('out/made', 200);
    write('source/deep/a.ts', 300);
    expect(isOlder(build, root)).toBe(true);
    write('source/deep/a.ts', 100);
    write('settings.json', 300);
    expect(isOlder(build, root)).toBe(true);
    write('settings.json', 100);
    rmSync(join(root, 'source', 'deep', 'a.ts'));
    expect(isOlder(build, root)).toBe(true);
  });
});
