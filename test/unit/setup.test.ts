import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));

describe('the lock file', () => {
  const { optionalDependencies, scripts } = read('package.json');
  const { packages } = read('package-lock.json');

  it('has the pinned Node of each platform with its hash, and no address', () => {
    const platforms = Object.keys(optionalDependencies).map((name) => {
      const { version, integrity, os, cpu, hasInstallScript, resolved } = packages[`node_modules/${name}`];
      expect(version).toBe('26.10.0');
      expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      expect([hasInstallScript, resolved]).toEqual([undefined, undefined]);
      return `${os} ${cpu}`;
    });
    expect(platforms.sort()).toEqual(['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 x64']);
    // It fetched that of the platform by itself, unlocked.
    expect(packages['node_modules/node']).toBeUndefined();
  });

  it('is installed by no command that runs on real data', () => {
    for (const name of ['serve', 'audit', 'migrate']) expect(scripts[`pre${name}`]).toBe('node setup.mjs check');
    expect(scripts.serve).toContain('--disable-sigusr1');
  });
});

describe('node setup.mjs check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-setup-'));
    for (const name of ['setup.mjs', 'package.json', 'package-lock.json']) cpSync(join(root, name), join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const check = () => spawnSync(process.execPath, ['setup.mjs', 'check'], { cwd: folder, encoding: 'utf8' });

  /** As npm leaves it: the Node that came with the packages. */
  function install(): void {
    mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
    symlinkSync(process.execPath, join(folder, 'node_modules', '.bin', 'node'));
  }

  it('installs nothing, and says what to do', () => {
    const { status, stderr } = check();
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^The packages are not installed\. Run `node setup\.mjs` .* or use a release/);
    expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  });

  it('is content with what a plain npm ci installed', () => {
    install();
    expect(check()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('does not run one version with the packages of another', () => {
    install();
    writeFileSync(join(folder, 'node_modules', '.installed'), 'of another lock file');
    const { status, stderr } = check();
    expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(/^The packages are from another version/)]);
  });
});
