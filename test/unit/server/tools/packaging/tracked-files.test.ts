import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { refuseStrays, trackedFiles } from '../../../../../server/tools/packaging/tracked-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chipless-tracked-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

const write = (path: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), 'a secret');
};
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });

describe('what git tracks', () => {
  it('is all that leaves: no settings, copies, dumps, links, and nothing beside', () => {
    git('init', '-q');
    for (const path of ['server/a.ts', 'server/with space/ü.ts', 'test/b.ts']) write(path);
    symlinkSync('/etc/passwd', join(root, 'server/link.ts'));
    git('add', '.');
    for (const path of ['server/.env', 'server/a.ts~', 'server/data/x.sqlite', 'server/.hidden/y']) write(path);
    expect(trackedFiles(root, ['server', 'docs'])).toEqual(['server/a.ts', 'server/with space/ü.ts']);
  });

  it('is a sentence where there is no checkout', () => {
    expect(() => trackedFiles(root, ['server'])).toThrow('this needs git, and a checkout made by it.');
  });
});

describe('a folder that is copied as it is', () => {
  it.each(['public/.env', 'public/icon/logo.png~', 'public/notes.txt'])('is refused with %s in it', (stray) => {
    git('init', '-q');
    write('public/icon/logo.png');
    git('add', '.');
    refuseStrays(root, 'public');
    write(stray);
    expect(() => refuseStrays(root, 'public')).toThrow(`${stray} would be handed out, and git does not track it`);
  });
});
