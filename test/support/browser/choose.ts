import type { Page } from 'puppeteer';

/** Chooses one of a few: a radio button by its words. */
export async function choose(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`aria/${words}[role="radio"]`).click();
}
