import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { type Scheme, showAs } from './show-as.ts';

/** Pictures of what was looked at, for people. Git ignores them. */
const folder = join(import.meta.dirname, '..', '..', 'screens');

/**
 * Nobody looks at them in a test run, and they cost a tenth of it: only with `PICTURES=1`, or `all` for each size in
 * both schemes.
 */
const wanted = process.env['PICTURES'];

/** The usual size first, in light; the last in dark. */
export async function takePictures(
  page: Page,
  name: string,
  sizes: ReadonlyArray<readonly [number, number]>,
): Promise<void> {
  const few: readonly Scheme[] = ['light', 'dark'];
  for (const scheme of wanted === undefined ? [] : few) {
    for (const [index, size] of sizes.entries()) {
      const isOne = index === (scheme === 'light' ? 0 : sizes.length - 1);
      if (wanted !== 'all' && !isOne) continue;
      await showAs(page, size, scheme);
      await takePicture(page, `${name}-${size[0]}-${scheme}`);
    }
  }
}

/** As the page stands. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (wanted === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
