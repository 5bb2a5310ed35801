import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadsExtensions } from '../../../../server/demo/find-browser.ts';
import { hasDisplay, openBrowser } from '../../../../server/demo/open-browser.ts';

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['darwin', { SSH_CONNECTION: '1 2 3 4' }, false],
    ['win32', {}, true],
  ] as const)('on %s with %j is %s', (platform, env, expected) => expect(hasDisplay(env, platform)).toBe(expected));
});

describe('loadsExtensions', () => {
  it.each([
    ['/usr/bin/chromium', true],
    ['/usr/bin/google-chrome', false],
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', false],
  ])('says of %s: %s', (program, expected) => expect(loadsExtensions(program)).toBe(expected));
});

describe.skipIf(process.platform === 'win32')('openBrowser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-browser-'));
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts it on the portal with the extension and a profile of its own', async () => {
    const program = join(folder, 'browser');
    writeFileSync(
      program,
      `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/part' && mv '${folder}/part' '${folder}/said'\n`,
    );
    chmodSync(program, 0o755);
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', program);
    expect(await openBrowser('http://localhost:1', { dataDir: '/data', extension: '/extension' })).toBe(true);
    await expect
      .poll(() => readFileSync(join(folder, 'said'), 'utf8').split('\n'))
      .toEqual(
        expect.arrayContaining(['--user-data-dir=/data/browser', '--load-extension=/extension', 'http://localhost:1']),
      );
  });

  it('says no when there is none', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', join(folder, 'nowhere'));
    expect(await openBrowser('http://localhost:1', { dataDir: '/data', extension: '/extension' })).toBe(false);
  });
});
