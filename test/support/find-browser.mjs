// Finds a Chrome or Chromium that can load extensions: PUPPETEER_EXECUTABLE_PATH, an installed one, puppeteer's own.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const INSTALLED = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/google-chrome-for-testing'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};
const ALSO_LINUX = ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'];

function downloadedByPuppeteer() {
  const cache = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
  const folder = join(cache, 'chrome');
  if (!existsSync(folder)) return [];
  const inside = {
    linux: ['chrome-linux64', 'chrome'],
    darwin: ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    win32: ['chrome-win64', 'chrome.exe'],
  }[process.platform];
  return inside ? readdirSync(folder).map((version) => join(folder, version, ...inside)) : [];
}

/** The path of the browser's program, or null. */
export function findBrowser() {
  const named = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (named) return existsSync(named) ? named : null;
  const places = [...(INSTALLED[process.platform] ?? []), ...downloadedByPuppeteer()];
  if (process.platform === 'linux') places.push(...ALSO_LINUX);
  return places.find((place) => existsSync(place)) ?? null;
}
