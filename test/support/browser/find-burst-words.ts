import type { Page } from 'puppeteer';

/**
 * What overflows the screen when every word is 35 % longer, as in other languages. The words are restored before the
 * next paint.
 */
export function findBurstWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEFT_OUT =
      'svg, script, style, kbd, .cm-editor, .c-code, .c-face, .c-visually-hidden, .skip, [aria-hidden="true"], thead:not(:has(button))';
    const walker = document.createTreeWalker(
      document.querySelector('dialog:modal') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!(text instanceof Text) || parent === null || parent.closest(LEFT_OUT) !== null) continue;
      if (text.data.trim() !== '' && parent.checkVisibility({ visibilityProperty: true })) texts.push(text);
    }
    const before = texts.map(({ data }) => data);
    for (const text of texts) {
      text.data = text.data.replaceAll(/\p{L}{3,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.35)));
    }
    const burst = new Set<string>();
    for (const text of texts) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right } of range.getClientRects()) {
        if (right > innerWidth + 1 || left < -1) burst.add(`"${text.data.trim()}" leaves the screen when 35 % longer`);
      }
    }
    const sideways = document.documentElement.scrollWidth > innerWidth;
    for (const [index, text] of texts.entries()) text.data = before[index] ?? '';
    return sideways ? [...burst, 'scrolls sideways when 35 % longer'] : [...burst];
  });
}
