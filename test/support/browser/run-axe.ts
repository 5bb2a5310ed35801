import axe from 'axe-core';
import type { Page } from 'puppeteer';

declare global {
  interface Window {
    /** As `runAxe` puts it into a page. */
    readonly axe: typeof axe;
  }
}

/**
 * What a narrow page, another scheme and what only shows on a narrow page can break. Half of what all the rules cost is
 * spent on rules that read nothing but the document.
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

/** The same with the rules alone that read how the page looks, for a page that was judged by all of them before. */
export function runAxeOnLooks(page: Page): Promise<string[]> {
  return findViolations(page, OF_LOOKS);
}

/** `only`: rules by their names; null: all. */
async function findViolations(page: Page, only: string[] | null): Promise<string[]> {
  // Once per document: reading it takes as long as running it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (names) => {
    const result = await window.axe.run({
      // Target size is off by default: it is young.
      rules: { 'target-size': { enabled: true } },
      ...(names === null ? {} : { runOnly: names }),
      resultTypes: ['violations'],
      // Sheets and films are fetched again otherwise, which is a third of the time; no rule that is on reads them.
      preload: false,
    });
    return result.violations.map(
      ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target, html }) => `${target} ${html}`).join(' | ')}`,
    );
  }, only);
}
