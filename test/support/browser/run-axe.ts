import axe from 'axe-core';
import type { Page } from 'puppeteer';

declare global {
  interface Window {
    /** As `runAxe` puts it into a page. */
    readonly axe: typeof axe;
  }
}

/**
 * The rules that a narrow page or another scheme can break. Half of the cost of all rules is that of rules that read
 * nothing but the document.
 */
const OF_LOOKS = [
  'button-name',
  'color-contrast',
  'heading-order',
  'label',
  'landmark-unique',
  'link-in-text-block',
  'link-name',
  'page-has-heading-one',
  'region',
  'scrollable-region-focusable',
  'target-size',
];

/** What axe finds on the page as it stands, with all its rules, best practices included: one line per broken rule. */
export function runAxe(page: Page): Promise<string[]> {
  return findViolations(page, null);
}

/** The same with only the rules about how the page looks, for a page that was checked by all of them before. */
export function runAxeOnLooks(page: Page): Promise<string[]> {
  return findViolations(page, OF_LOOKS);
}

/** `only`: rules by their names; null: all. */
async function findViolations(page: Page, only: string[] | null): Promise<string[]> {
  // Once per document: reading it takes as long as running it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (names) => {
    const result = await window.axe.run({
      // Target size is off by default: it is new.
      rules: { 'target-size': { enabled: true } },
      ...(names === null ? {} : { runOnly: names }),
      resultTypes: ['violations'],
      // Style sheets and media are fetched again otherwise, which is a third of the time; no active rule reads them.
      preload: false,
    });
    return result.violations.map(
      ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target, html }) => `${target} ${html}`).join(' | ')}`,
    );
  }, only);
}
