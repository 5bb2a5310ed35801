import type { Page } from 'puppeteer';

export type Scheme = 'light' | 'dark';

/**
 * Shows a page in a size and a scheme, and waits for the frame in which both are applied. Without motion: neither a
 * check nor a picture may depend on its moment.
 */
export async function showAs(page: Page, [width, height]: readonly [number, number], scheme: Scheme): Promise<void> {
  // A phone stays a phone: without its touch it would be another device and load the page again.
  await page.setViewport({ ...page.viewport(), width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // One frame in which the styles change, then what is left of transitions.
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}
