import type { Page } from 'puppeteer';

/**
 * Names that stand more than once in one role on what the page shows, and headings that repeat a button: whoever asks
 * for one of them by voice or in a list of links cannot tell which. Above an open dialog nothing else counts. Reads names
 * as axe does, which has to be on the page.
 */
export function findRepeatedNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roles = [
      'button',
      'link',
      'textbox',
      'searchbox',
      'combobox',
      'switch',
      'checkbox',
      'tab',
      'heading',
      'region',
    ];
    const top = document.querySelector('dialog:modal') ?? document.body;
    window.axe.setup(document);
    try {
      const { text } = window.axe.commons;
      // axe has it, its types do not
      const aria = window.axe.commons.aria as unknown as { getRole(element: Element): string | null };
      const counts = new Map<string, number>();
      for (const element of top.querySelectorAll('*')) {
        if (element.closest('[aria-hidden="true"], [inert]') || !element.checkVisibility()) continue;
        const role = aria.getRole(element);
        if (role === null || !roles.includes(role)) continue;
        const named = `${role} "${text.accessibleText(element).replace(/\s+/g, ' ').trim()}"`;
        counts.set(named, (counts.get(named) ?? 0) + 1);
      }
      const repeated = [...counts]
        .filter(([, count]) => count > 1)
        .map(([named, count]) => `${named} stands ${count} times`);
      const asButton = [...counts.keys()]
        .filter((named) => named.startsWith('heading ') && counts.has(named.replace('heading', 'button')))
        .map((named) => `${named} repeats a button`);
      return [...repeated, ...asButton];
    } finally {
      window.axe.teardown();
    }
  });
}
