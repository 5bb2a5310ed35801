import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer';
import { toBase64 } from '../../shared/bytes.ts';

const jsqr = createRequire(import.meta.url).resolve('jsqr');

/** What a camera held in front of this tab would read, null when there is no code to see. Never asks the page itself. */
export async function readQrFromScreenshot(page: Page): Promise<string | null> {
  await page.bringToFront();
  return readQrFromPng(page.browser(), await page.screenshot({ type: 'png' }));
}

/** As above, for a page that is about to show its code. Rejects after `timeout` ms. */
export async function scanCode(page: Page, { timeout = 10_000, not = '' } = {}): Promise<string> {
  for (const end = Date.now() + timeout; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 150))) {
    const found = await readQrFromScreenshot(page);
    if (found !== null && found !== not) return found;
  }
  throw new Error(`no code to scan on ${page.url()}`);
}

/** Decodes a picture in an empty page of `browser`: a decoder for PNG is the one thing every browser has. */
export async function readQrFromPng(browser: Browser, png: Uint8Array): Promise<string | null> {
  const reader = await browser.newPage();
  try {
    await reader.addScriptTag({ path: jsqr });
    return await reader.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (context === null) throw new Error('this browser draws nothing');
      context.drawImage(bitmap, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      // The package's own build for pages puts itself there.
      const { jsQR } = globalThis as unknown as { jsQR: typeof import('jsqr')['default'] };
      return jsQR(data, width, height)?.data ?? null;
    }, toBase64(png));
  } finally {
    await reader.close();
  }
}
