import type { Page } from 'puppeteer';

/** Names that may appear more than once on a page, with the reason. */
const EXCEPTIONS: ReadonlyArray<readonly [name: RegExp, because: string]> = [
  [/^button "Line \d+"$/, 'each leads to that line of the one script of the page, wherever it is said'],
];

/**
 * Names that appear more than once in one role on the page, and headings that repeat a button: by voice, or in a list
 * of links, they cannot be told apart. Links of one name that lead to one place count as one. While a dialog is open
 * only the dialog counts. Reads names as axe does, which has to be on the page.
 */
export async function findRepeatedNames(page: Page): Promise<string[]> {
  const { repeated, asButton } = await page.evaluate(() => {
    const roles = [
      'button',
      'link',
      'textbox',
      'searchbox',
      'combobox',
      'switch',
      'checkbox',
      'radio',
      'tab',
      'heading',
      'region',
      'navigation',
      'table',
    ];
    const top = document.querySelector('dialog:modal') ?? document.body;
    window.axe.setup(document);
    try {
      const { text } = window.axe.commons;
      // axe has it, its types do not
      const aria = window.axe.commons.aria as unknown as { getRole(element: Element): string | null };
      const found = new Map<string, Element[]>();
      for (const element of top.querySelectorAll('*')) {
        if (element.closest('[aria-hidden="true"], [inert]') || !element.checkVisibility()) continue;
        const role = aria.getRole(element);
        if (role === null || !roles.includes(role)) continue;
        // axe does not name a button by its label
        const [label] = element instanceof HTMLButtonElement ? element.labels : [];
        const name = text.accessibleText(element) || (label?.textContent ?? '');
        const named = `${role} "${name.replace(/\s+/g, ' ').trim()}"`;
        found.set(named, [...(found.get(named) ?? []), element]);
      }
      const placesOf = (elements: Element[]) =>
        new Set(elements.map((element) => (element instanceof HTMLAnchorElement ? element.href : element))).size;
      return {
        repeated: [...found].map(([named, elements]) => [named, placesOf(elements)] as const),
        asButton: [...found]
          .filter(
            ([named, elements]) => named.startsWith('heading ') && !elements.some((one) => one.querySelector('button')),
          )
          .filter(([named]) => found.has(named.replace('heading', 'button')))
          .map(([named]) => `${named} repeats a button`),
      };
    } finally {
      window.axe.teardown();
    }
  });
  return [
    ...repeated
      .filter(([named, count]) => count > 1 && !EXCEPTIONS.some(([name]) => name.test(named)))
      .map(([named, count]) => `${named} stands ${count} times`),
    ...asButton,
  ];
}
