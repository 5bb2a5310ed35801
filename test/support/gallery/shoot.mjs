// Takes a picture of each sheet of the gallery, light and dark: node test/support/gallery/shoot.mjs <folder> [sheet …]
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preact } from '@preact/preset-vite';
import puppeteer from 'puppeteer';
import { build, preview } from 'vite';
import { findBrowser } from '../../../server/demo/find-browser.ts';

const WIDTHS = {
  parts: [1280, 360],
  faces: [1280, 360],
  process: [1280, 360],
  dialog: [1280, 360],
  done: [1280, 360],
  result: [1280, 360],
  table: [1280, 360],
  pin: [420, 360],
  'pin-error': [420],
  'pin-max': [360],
  making: [420],
  ready: [420, 360],
  popup: [360],
};

const [folder = join(tmpdir(), 'chipless-gallery-pictures'), ...wanted] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const outDir = join(tmpdir(), 'chipless-gallery');
const settings = {
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'warn',
  base: './',
  plugins: [preact()],
  build: { outDir, emptyOutDir: true, target: 'es2024', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
};
await build(settings);
const server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
const address = `http://127.0.0.1:${server.httpServer.address().port}`;
const browser = await puppeteer.launch({
  executablePath: findBrowser() ?? '',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const [sheet, widths] of Object.entries(WIDTHS)) {
    if (wanted.length > 0 && !wanted.includes(sheet)) continue;
    for (const width of widths) {
      const page = await browser.newPage();
      page.on('console', (message) => message.type() === 'error' && console.error(sheet, message.text()));
      await page.setViewport({
        width,
        height: width > 1000 ? 800 : width === 420 ? 680 : 780,
        deviceScaleFactor: width > 1000 ? 1 : 2,
      });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      await page.goto(`${address}/#${sheet}`);
      await new Promise((done) => setTimeout(done, 700));
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) console.error(`${sheet} at ${width}: ${wider} px too wide`);
        await new Promise((done) => setTimeout(done, 200));
        await page.screenshot({ path: join(folder, `${sheet}-${width}-${scheme}.png`), fullPage: sheet !== 'dialog' });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
