import axe from 'axe-core';
import type { Page } from 'puppeteer';

declare global {
  interface Window {
    /** As `runAxe` puts it into a page. */
    readonly axe: typeof axe;
  }
}

/** What axe finds on the page as it stands, with all its rules, best practices included: one line per broken rule. */
export async function runAxe(page: Page): Promise<string[]> {
  // Once per document: reading it takes as long as running it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    // Target size is off by default: it is young.
    const rules = { 'target-size': { enabled: true } };
    return (await window.axe.run({ rules, resultTypes: ['violations'] })).violations;
  });
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target, html }) => `${target} ${html}`).join(' | ')}`,
  );
}
