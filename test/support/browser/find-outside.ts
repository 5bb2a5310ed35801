import type { Page } from 'puppeteer';

/** The words that are shown, or partly, outside of the screen's left and right edges. */
export function findOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHeardOnly = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isHeardOnly(element.parentElement));
    const UNSEEN = 'script, style, .cm-editor, [aria-hidden="true"]';
    const walker = document.createTreeWalker(
      document.querySelector('dialog:modal') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const outside: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (parent === null || parent.closest(UNSEEN) !== null || !parent.checkVisibility() || isHeardOnly(parent))
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const isOut = [...range.getClientRects()].some(({ left, right }) => right > innerWidth + 1 || left < -1);
      if (isOut) outside.push(`"${text.textContent?.trim()}" leaves the screen`);
    }
    return outside;
  });
}
