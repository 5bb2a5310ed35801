import type { Page } from 'puppeteer';

/**
 * Words that end in … because their box is too narrow, where a reader needs them whole: until when a face is valid and
 * whose it is, and what is chosen in a list.
 */
export function findCutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const top = document.querySelector('dialog:modal') ?? document.body;
    const cut: string[] = [];
    for (const element of top.querySelectorAll<HTMLElement>('.c-face-server, .c-face-line')) {
      if (!element.checkVisibility() || element.closest('[aria-hidden="true"]')) continue; // a picture of a card
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      if (scrollWidth > clientWidth || scrollHeight > clientHeight + 2) cut.push(`"${element.textContent}" is cut`);
    }
    const pen = document.createElement('canvas').getContext('2d');
    for (const select of top.querySelectorAll('select')) {
      if (!select.checkVisibility() || pen === null) continue;
      const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
      const room = select.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
      const chosen = select.selectedOptions[0]?.text ?? '';
      pen.font = font;
      if (pen.measureText(chosen).width > room + 1) cut.push(`"${chosen}" is cut in its list`);
    }
    return cut;
  });
}
