import type { Page } from 'puppeteer';

/** Whether anything scrolls horizontally, including boxes inside: nothing here is wider than its screen. */
export async function findSideways(page: Page): Promise<string[]> {
  const sideways = await page.evaluate(() => {
    const root = document.documentElement;
    return (
      [root, ...root.querySelectorAll('main, footer, dialog')].some(
        (box) => box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== 'visible',
      ) || root.scrollWidth > innerWidth
    );
  });
  return sideways ? ['scrolls sideways'] : [];
}
