import type { Page } from 'puppeteer';

/**
 * Watches from now on for a text that shows only for a moment. The returned function waits until the text has been
 * there, whether or not it still is.
 */
export async function noticeText(page: Page, text: string): Promise<(timeout?: number) => Promise<void>> {
  const noticed = await page.evaluateHandle((wanted) => {
    const seen = { yet: false };
    const look = () => {
      seen.yet ||= document.body.textContent.includes(wanted);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
    return seen;
  }, text);
  return async (timeout = 30_000) => {
    await page.waitForFunction(({ yet }) => yet, { timeout, polling: 100 }, noticed);
  };
}
