import type { Page } from 'puppeteer';

/** Timers of this page set for so many milliseconds fire at once from now on. */
export async function hurryTimer(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((hurried) => {
    const wait = globalThis.setTimeout;
    const hurry = (run: () => void, after?: number) => wait(run, after === hurried ? 0 : after);
    Object.defineProperty(globalThis, 'setTimeout', { value: hurry });
  }, milliseconds);
}
