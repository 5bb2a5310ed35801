// Renders the icons of the phone app from the missing chip: `node server/web/phone/icons/render.mjs`, once after the
// drawing has changed. The PNG files are committed. White card on blue: phones put an icon on a ground of their own.
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer';
import { findBrowser } from '../../../demo/find-browser.ts';

const BLUE = '#204FB5';
/** Of the icon's 128 units: the card of extension/icons/logo.svg, made smaller by `scale` around the middle. */
const drawing = ({ scale, corner }) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
  <rect width="128" height="128" rx="${corner}" fill="${BLUE}"/>
  <g transform="translate(64 64) scale(${scale}) translate(-64 -64)"><path fill="#fff" fill-rule="evenodd" d="M18 20H110a16 16 0 0 1 16 16V92a16 16 0 0 1-16 16H18A16 16 0 0 1 2 92V36A16 16 0 0 1 18 20ZM30 47a9 9 0 0 0-9 9V72a9 9 0 0 0 9 9H54a9 9 0 0 0 9-9V56a9 9 0 0 0-9-9Z"/></g>
</svg>`;

const ICONS = [
  { name: 'icon-192', size: 192, scale: 0.66, corner: 28 },
  { name: 'icon-512', size: 512, scale: 0.66, corner: 28 },
  // Android cuts its own shape: only the inner 80 % is sure to stay. iOS rounds the corners itself.
  { name: 'icon-maskable', size: 512, scale: 0.52, corner: 0 },
  { name: 'icon-touch', size: 180, scale: 0.66, corner: 0 },
];

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath: findBrowser() ?? undefined, headless: true, args });
const page = await browser.newPage();
for (const { name, size, ...look } of ICONS) {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing(look)}`);
  const path = fileURLToPath(new URL(`../public/phone/${name}.png`, import.meta.url));
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
