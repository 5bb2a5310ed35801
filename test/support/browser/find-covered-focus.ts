import type { Page } from 'puppeteer';

/**
 * Elements that can have the focus and would then be covered by something fixed, such as tabs or a foot (WCAG 2.4.11):
 * each is scrolled to as focusing does, once from the top and once from the end, and the element at its middle must be
 * itself. Only what seems covered is really focused, since fields validate when they are left.
 */
export function findCoveredFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const top = document.querySelector('dialog:modal') ?? document.body;
    const before = scrollY;
    const reachable = [
      ...top.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter((element) => {
      if (element.closest('.skip, .c-visually-hidden, [aria-hidden="true"], [inert], .cm-editor')) return false;
      return element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');
    });
    const covered = new Set<string>();
    const seen = (element: HTMLElement, from: number): boolean => {
      scrollTo({ top: from, behavior: 'instant' });
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const [box] = element.getClientRects();
      if (box === undefined) return true;
      const middle = (start: number, end: number, most: number) => (Math.max(start, 0) + Math.min(end, most)) / 2;
      const hit = document.elementFromPoint(
        middle(box.left, box.right, innerWidth),
        middle(box.top, box.bottom, innerHeight),
      );
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return hit !== null && (hit.contains(element) || [element, ...labels].some((own) => own.contains(hit)));
    };
    const { scrollHeight } = document.documentElement;
    for (const from of scrollHeight > innerHeight ? [0, scrollHeight] : [0]) {
      for (const element of reachable) {
        if (seen(element, from)) continue;
        // Rare, so tested for real: what opened over it may close as soon as the focus has left it.
        const had = document.activeElement;
        element.focus({ preventScroll: true });
        if (!seen(element, from)) covered.add(`"${element.ariaLabel ?? element.textContent}" is covered`);
        if (had instanceof HTMLElement) had.focus({ preventScroll: true });
      }
    }
    scrollTo({ top: before, behavior: 'instant' });
    return [...covered];
  });
}
