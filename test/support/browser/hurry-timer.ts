import type { Page } from 'puppeteer';

/** What this page sets for so many milliseconds from now on comes at once. */
export async function hurryTimer(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((hurried) => {
    const wait = globalThis.setTimeout;
    const hurry = (run: () => void, after?: number) => wait(run, after === hurried ? 0 : after);
    Object.defineProperty(globalThis, 'setTimeout', { value: hurry });
  }, milliseconds);
}
