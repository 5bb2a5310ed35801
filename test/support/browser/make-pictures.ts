import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Viewport } from 'puppeteer';
import { toBase64 } from '../../../shared/bytes.ts';
import { launchBrowser } from './browser.ts';
import { GOOD_PIN, openDesk } from './desk.ts';
import { choosePin, closeCardApp, openCardApp, startOrder } from './get-card.ts';
import { openOptions, pasteScript } from './options-page.ts';
import { enter, press, seeHeading } from './page-actions.ts';

/** Makes the pictures of the README from the built product: `node test/support/browser/make-pictures.ts`. */

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'images');

const SCRIPT = `// Virtual smart cards: what people get who order one.

// Longer PINs, and keys for encrypted mail, where it matters most.
if (user.department === "Finance") {
  certificates.encryption = true;
  pin.minLength = 8;
}

// The name on the face.
properties.serverName = "Example Corp";
properties.profileName = "Card of " + user.commonName;

validity.amount = 18;
validity.unit = "months";

pin.digits = "required";
`;

const desk = await openDesk();
try {
  mkdirSync(folder, { recursive: true });
  const portal = await desk.logIn();
  await startOrder(portal);
  const cardApp = await openCardApp(desk, portal);
  await seeHeading(cardApp, 'Choose a PIN');
  await enter(cardApp, 'PIN', GOOD_PIN);
  await enter(cardApp, 'Repeat PIN', GOOD_PIN);
  await seeHeading(portal, 'Create your card in the card app');
  const page = await picture(portal, { width: 1060, height: 720, deviceScaleFactor: 1.5 });
  const window = await picture(cardApp, { width: 420, height: 720, deviceScaleFactor: 1.5 });
  save('get-card.png', await sideBySide(page, window));

  await choosePin(cardApp, GOOD_PIN);
  await seeHeading(cardApp, 'Your card is ready', 30_000);
  await closeCardApp(cardApp);
  await press(portal, 'Next');
  await seeHeading(portal, 'Your virtual smart card is active');
  await portal.goto(`${desk.server.address}/`);
  await seeHeading(portal, 'What do you want to do?');
  save('dashboard.png', await picture(portal, { width: 1280, height: 800, deviceScaleFactor: 1.75 }));

  const options = await openOptions(desk, 'adam', 'virtual-smart-card');
  await options.setViewport({ width: 1440, height: 900 });
  await pasteScript(options, SCRIPT);
  await options.waitForFunction(() => document.body.textContent?.includes('Card of Adam Novak'));
  save('options.png', await picture(options, { width: 1440, height: 900, deviceScaleFactor: 1.25 }));
} finally {
  await desk.close();
}

function save(name: string, picture: Uint8Array): void {
  writeFileSync(join(folder, name), picture);
}

/** In light, without motion, focus or pointer. */
async function picture(page: Page, viewport: Viewport): Promise<Uint8Array> {
  await page.bringToFront();
  await page.setViewport(viewport);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return new Promise((resolve) => setTimeout(resolve, 300));
  });
  return page.screenshot();
}

/** The page with the card app's window in front of its right edge, as on a desk. */
async function sideBySide(page: Uint8Array, window: Uint8Array): Promise<Uint8Array> {
  const address = (picture: Uint8Array) => `data:image/png;base64,${toBase64(picture)}`;
  const browser = await launchBrowser({ extension: false });
  try {
    const sheet = await browser.newPage();
    await sheet.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1.5 });
    await sheet.setContent(`<style>
        body { margin: 0; background: #d5dbe7; }
        img { position: absolute; border-radius: 10px; box-shadow: 0 8px 24px -8px rgb(16 24 40 / .4); }
        .page { left: 24px; top: 40px; width: 1060px; }
        .window { right: 24px; top: 56px; width: 420px; }
      </style>
      <img class="page" src="${address(page)}" alt="">
      <img class="window" src="${address(window)}" alt="">`);
    return await sheet.screenshot();
  } finally {
    await browser.close();
  }
}
