import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const PROGRAM_FILES = ['C:\\Program Files', 'C:\\Program Files (x86)'];

/**
 * In order of preference: Chromium and Chrome for Testing load an unpacked extension on request, branded Chrome does
 * not.
 */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/google-chrome-for-testing'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  win32: PROGRAM_FILES.map((folder) => `${folder}\\Chromium\\Application\\chrome.exe`),
};

const BRANDED: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: PROGRAM_FILES.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
};

const INSIDE_DOWNLOAD: Readonly<Record<string, readonly string[]>> = {
  linux: ['chrome-linux64', 'chrome'],
  darwin: [
    `chrome-mac-${process.arch}`,
    'Google Chrome for Testing.app',
    'Contents',
    'MacOS',
    'Google Chrome for Testing',
  ],
  win32: ['chrome-win64', 'chrome.exe'],
};

/**
 * The executable of a Chrome or Chromium, or null: PUPPETEER_EXECUTABLE_PATH, else one that is installed or that
 * puppeteer downloaded, else branded Chrome.
 */
export function findBrowser(): string | null {
  const named = process.env['PUPPETEER_EXECUTABLE_PATH'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const places = [
    ...(INSTALLED[process.platform] ?? []),
    ...downloadedByPuppeteer(),
    ...(BRANDED[process.platform] ?? []),
  ];
  return places.find((place) => existsSync(place)) ?? null;
}

/** Whether `--load-extension` works in it: branded Chrome ignores it since version 137. */
export function loadsExtensions(program: string): boolean {
  return !Object.values(BRANDED).some((places) => places.includes(program));
}

function downloadedByPuppeteer(): string[] {
  const cache = process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
  const folder = join(cache, 'chrome');
  const inside = INSIDE_DOWNLOAD[process.platform];
  if (inside === undefined || !existsSync(folder)) return [];
  return readdirSync(folder).map((version) => join(folder, version, ...inside));
}
