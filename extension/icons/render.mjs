// Renders the icons of the extension from logo.svg (48 and 128) and logo-small.svg (16 and 32, drawn on whole pixels):
// `node extension/icons/render.mjs`, once after the drawing has changed. The PNG files are committed.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer';
import { findBrowser } from '../../server/demo/find-browser.ts';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const target = path('../public/icon/');
mkdirSync(target, { recursive: true });

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath: findBrowser() ?? undefined, headless: true, args });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  const svg = readFileSync(path(size < 48 ? 'logo-small.svg' : 'logo.svg'), 'utf8');
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({ path: `${target}${size}.png`, omitBackground: true });
}
await browser.close();
