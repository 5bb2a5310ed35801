import type { Page } from 'puppeteer';

/**
 * The words of up to 20 letters that continue on the next line, because their box is too narrow, and the references of
 * orders (7F3K-QB), which are read out on the phone: a line may not end at their hyphen.
 */
export function findSplitWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEFT_OUT = 'script, style, .cm-editor, .c-visually-hidden, .skip, [aria-hidden="true"]';
    const top = document.querySelector('dialog:modal') ?? document.body;
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    const split = new Set<string>();
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!(text instanceof Text) || parent === null || parent.closest(LEFT_OUT)) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      // Not a URL, a number or a thumbprint: these have no better place to continue.
      for (const { index, 0: word } of text.data.matchAll(
        /(?<![^\s(„“"])(?:\p{L}{3,20}|[0-9A-Z]{4}-[0-9A-Z]{2})(?![^\s).,:;!?“”"])/gu,
      )) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top: upper }) => Math.round(upper)));
        if (lines.size > 1) split.add(`"${word}" is split over ${lines.size} lines`);
      }
    }
    return [...split];
  });
}
