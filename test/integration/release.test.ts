import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRelease } from '../../server/tools/release/make-release.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** As a developer leaves them: ignored by git or not. */
const STRAYS = ['server/.env', 'docs/.left-by-a-test~'];

describe('the archive of npm run release', () => {
  let folder: string;
  let unpacked: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-release-'));
    for (const stray of STRAYS) writeFileSync(join(ROOT, stray), 'a secret');
    try {
      makeRelease(ROOT, folder);
    } finally {
      for (const stray of STRAYS) rmSync(join(ROOT, stray));
    }
    execFileSync('tar', ['-xzf', `chipless-${version}.tar.gz`], { cwd: folder });
    unpacked = join(folder, `chipless-${version}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (name: string) => JSON.parse(readFileSync(join(unpacked, name), 'utf8'));

  it('has what a server runs, and neither sources of pages nor anything of a developer', () => {
    for (const path of [
      ...[
        'dist/web/portal/index.html',
        'dist/built-at',
        'server/main.ts',
        'server/tools/migrate.ts',
        'chipless.service',
      ],
      ...['docs/operating.md', 'LICENSE', 'package-lock.json'],
    ]) {
      expect(existsSync(join(unpacked, path)), path).toBe(true);
    }
    for (const path of [
      'server/web',
      'server/demo',
      'shared/card',
      'test',
      'extension',
      'setup.mjs',
      'data',
      '.git',
      ...STRAYS,
    ]) {
      expect(existsSync(join(unpacked, path)), path).toBe(false);
    }
  });

  it('fits its checksums, outside and inside, and is the same when it is made again', () => {
    const check = (file: string, cwd: string) =>
      execFileSync('sha256sum', ['--strict', '-c', file], { cwd, encoding: 'utf8' });
    expect(check(`chipless-${version}.tar.gz.sha256`, folder)).toMatch(/OK\n$/);
    const listed = check('SHA256SUMS', unpacked).trim().split('\n').length;
    const all = execFileSync('find', ['.', '-type', 'f'], { cwd: unpacked, encoding: 'utf8' }).trim().split('\n');
    expect(listed).toBe(all.length - 1); // all but itself
    const again = join(folder, 'again');
    const [archive = ''] = makeRelease(ROOT, again);
    expect(readFileSync(archive).equals(readFileSync(join(folder, `chipless-${version}.tar.gz`)))).toBe(true);
  });

  it('names only the packages of production, each with its hash', () => {
    const { dependencies, optionalDependencies, devDependencies, scripts } = read('package.json');
    const { packages } = read('package-lock.json');
    expect(devDependencies).toBeUndefined();
    expect(dependencies).toMatchObject({ hono: expect.stringMatching(/^\d/), pg: expect.stringMatching(/^\d/) });
    expect(packages['']).toMatchObject({ dependencies, optionalDependencies });
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      expect(packages[`node_modules/${name}`], name).toBeDefined();
    }
    const { '': _, ...locked } = packages;
    for (const [place, entry] of Object.entries(locked)) {
      expect(entry, place).toMatchObject({ integrity: expect.stringMatching(/^sha512-/) });
      expect(entry, place).not.toHaveProperty('resolved');
    }
    for (const name of ['vitest', 'vite', 'wxt', 'preact', 'typescript'])
      expect(locked).not.toHaveProperty(`node_modules/${name}`);
    // npm would run what must exist already: serving installs nothing.
    expect(Object.keys(scripts).sort()).toEqual(['audit', 'migrate', 'options', 'serve']);
  });

  it('runs from where it was unpacked', async () => {
    // npm ci would make this folder; its content comes from the checkout's lock file.
    symlinkSync(join(ROOT, 'node_modules'), join(unpacked, 'node_modules'));
    writeFileSync(join(folder, 'passphrase'), 'a passphrase for this test\n', { mode: 0o600 });
    const child = spawn(process.execPath, ['--disable-sigusr1', 'server/main.ts'], {
      cwd: unpacked,
      env: {
        ...{
          PATH: process.env['PATH'] ?? '',
          PORT: '0',
          PUBLIC_URL: 'http://localhost',
          SMTP_URL: 'smtp://127.0.0.1:1',
        },
        ...{
          MAIL_FROM: 'id@example.com',
          ORGANIZATION: 'Example AG',
          DATA_DIR: join(folder, 'data'),
          CA_PASSPHRASE_FILE: join(folder, 'passphrase'),
        },
      },
    });
    const gone = new Promise((resolve) => child.once('close', resolve));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    try {
      await expect.poll(() => said, { timeout: 100_000 }).toMatch(/\/setup#[\w-]{43}/);
      const port = Number(/"port":(\d+)/.exec(said)?.[1]);
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      child.kill('SIGTERM');
      expect(await gone).toBe(0);
    } finally {
      child.kill('SIGKILL');
      await gone;
    }
  }, 120_000);
});
