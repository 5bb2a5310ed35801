import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';
import { jsQR } from './jsqr.ts';

interface Picture {
  /** RGBA. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

// It has no types, and this is all that is used of it.
const { PNG }: { readonly PNG: { readonly sync: { read(png: Buffer): Picture } } } = createRequire(import.meta.url)(
  'pngjs',
);

/**
 * What a camera held in front of this tab would read, null when there is no code to see. Works on a picture, never on
 * the page's content.
 */
export async function readQrFromScreenshot(page: Page): Promise<string | null> {
  await page.bringToFront();
  return readQrFromPng(await page.screenshot({ type: 'png' }));
}

/** As above, for a page that is about to show its code. Rejects after `timeout` ms. */
export async function scanCode(page: Page, { timeout = 10_000, not = '' } = {}): Promise<string> {
  for (const end = Date.now() + timeout; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 150))) {
    const found = await readQrFromScreenshot(page);
    if (found !== null && found !== not) return found;
  }
  throw new Error(`no code to scan on ${page.url()}`);
}

/**
 * The content of the QR code in a PNG, dark on light as most cameras need it. Read here and not in a page, which would
 * cost a tab each time.
 */
export function readQrFromPng(png: Uint8Array): string | null {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}
