import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, loadsExtensions } from './find-browser.ts';

/** Whether there is a display for a window. */
export function hasDisplay(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return true;
  if (platform === 'darwin') return !env['SSH_CONNECTION'];
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Opens Chromium on `url` with the extension loaded and a profile in the data folder. False = there is no browser that
 * can load it.
 */
export async function openBrowser(url: string, at: { dataDir: string; extension: string }): Promise<boolean> {
  const program = findBrowser();
  if (program === null || !loadsExtensions(program)) return false;
  const child = spawn(
    program,
    [
      `--user-data-dir=${join(at.dataDir, 'browser')}`,
      `--load-extension=${at.extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      url,
    ],
    { stdio: 'ignore' },
  );
  const { promise, resolve } = Promise.withResolvers<boolean>();
  child.once('spawn', () => resolve(true));
  child.once('error', () => resolve(false));
  return promise;
}
