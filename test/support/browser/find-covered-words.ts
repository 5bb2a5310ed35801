import type { Page } from 'puppeteer';

/**
 * The words that a picture covers, also in part: an image, a face or what else is only there to be looked at. What is
 * fixed does not count, since words scroll out from under it, nor what is in a list that is open above the page.
 */
export function findCoveredWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const PICTURES = 'img, svg, canvas, video, [aria-hidden="true"]';
    const top = document.querySelector('dialog:modal') ?? document.body;
    const before = scrollY;
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    const covered = new Set<string>();
    const isFixed = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).position === 'fixed' || isFixed(element.parentElement));
    const isCovered = (parent: Element, x: number, y: number): boolean => {
      const stack = document.elementsFromPoint(x, y);
      const depth = stack.findIndex((element) => element === parent || parent.contains(element));
      const above = stack.slice(0, Math.max(depth, 0));
      return above.some((element) => {
        const picture = element.closest(PICTURES);
        if (picture === null || picture.contains(parent) || isFixed(picture)) return false;
        return !above.some((other) => other.closest(PICTURES) === null && other.contains(picture));
      });
    };
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (text.textContent?.trim() === '' || parent === null) continue;
      if (parent.closest('script, style, .cm-editor, .c-visually-hidden, .skip') || parent.closest(PICTURES)) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const boxOf = () => range.getBoundingClientRect();
      if (boxOf().top < 0 || boxOf().bottom > innerHeight) {
        scrollTo({ top: scrollY + boxOf().top - innerHeight / 3, behavior: 'instant' });
      }
      for (const { left, right, top: upper, bottom } of range.getClientRects()) {
        const places = [left + 1, (left + right) / 2, right - 1];
        if (places.some((x) => isCovered(parent, x, (upper + bottom) / 2))) {
          covered.add(`"${text.textContent?.trim()}" is covered by a picture`);
        }
      }
    }
    scrollTo({ top: before, behavior: 'instant' });
    return [...covered];
  });
}
