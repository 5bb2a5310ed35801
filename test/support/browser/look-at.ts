import type { Browser, Page } from 'puppeteer';
import { expect } from 'vitest';
import { findBurstWords } from './find-burst-words.ts';
import { findCoveredFocus } from './find-covered-focus.ts';
import { findCoveredWords } from './find-covered-words.ts';
import { findCutWords } from './find-cut-words.ts';
import { findRepeatedNames } from './find-repeated-names.ts';
import { findSideways } from './find-sideways.ts';
import { findSplitWords } from './find-split-words.ts';
import { runAxe, runAxeOnLooks } from './run-axe.ts';
import { type Scheme, showAs } from './show-as.ts';
import { takePictures } from './take-pictures.ts';

type Size = readonly [width: number, height: number];
/** Returns one line for each problem of what the page shows. */
type Judge = (page: Page) => Promise<string[]>;

const ALL: readonly Judge[] = [runAxe, findRepeatedNames, findCoveredFocus, findSideways];
/** What the width, the height or the scheme can change. */
const NARROW: readonly Judge[] = [runAxeOnLooks, findBurstWords, findCoveredFocus, findSideways, findSplitReferences];
const BETWEEN: readonly Judge[] = [findCoveredFocus, findSideways];
/** What depends on where lines break. */
const WORDS: readonly Judge[] = [findCoveredWords, findCutWords, findSplitWords];

/**
 * Where a screen is checked: a tab of the portal, the card app's window, its popup, a phone. Each size is there because
 * something fixed at its edges leaves least room; 320 is the narrowest of the design. All checks run once, and each
 * again only where it may find something else: every further one costs time for each of some 130 screens.
 */
const JUDGED = {
  portal: [
    [[1280, 720], 'light', [...ALL, ...WORDS]],
    [[1024, 768], 'light', [findSideways, ...WORDS]],
    [[800, 600], 'light', [...BETWEEN, ...WORDS]],
    [[420, 600], 'light', BETWEEN],
    [[360, 640], 'dark', NARROW],
    [[320, 640], 'dark', [findSideways]],
  ],
  window: [
    [[420, 600], 'light', ALL],
    [[360, 640], 'dark', NARROW],
    [[320, 640], 'dark', [findSideways]],
  ],
  popup: [
    [[360, 600], 'light', ALL],
    [[360, 600], 'dark', NARROW],
  ],
  phone: [
    [[420, 600], 'light', ALL],
    [[360, 640], 'dark', NARROW],
    [[320, 640], 'dark', [findSideways]],
  ],
} as const satisfies Record<string, ReadonlyArray<readonly [Size, Scheme, readonly Judge[]]>>;

/** Of its pictures. The usual size first: the one that the tests continue with. */
const PICTURED = {
  portal: [
    [1280, 800],
    [800, 600],
    [360, 780],
  ],
  window: [
    [420, 720],
    [360, 560],
  ],
  popup: [[360, 600]],
  phone: [
    [390, 844],
    [360, 640],
  ],
} as const satisfies Record<keyof typeof JUDGED, readonly Size[]>;

export interface Look {
  /** Of the pictures' files: "process-ready". */
  readonly name: string;
  readonly on: keyof typeof JUDGED;
  /** The document's title, whole. */
  readonly title: string;
}

/**
 * Looks at the screen that `page` shows now, light and dark, wide and narrow: expects its title, no horizontal
 * scrolling, no finding of axe with all its rules, best practices included, no two elements of a role with one name, no
 * focus covered by something fixed, and room for words that are 35 % longer.
 */
export async function lookAt(page: Page, { name, on, title }: Look): Promise<void> {
  await page.bringToFront();
  await expect.poll(() => page.title(), { message: `title of ${name}` }).toBe(title);
  const found: string[] = [];
  for (const [size, scheme, judges] of JUDGED[on]) {
    await showAs(page, size, scheme);
    for (const judge of judges) {
      for (const what of await judge(page)) found.push(`${name} at ${size.join('×')}, ${scheme}: ${what}`);
    }
  }
  await takePictures(page, name, PICTURED[on]);
  await showAs(page, PICTURED[on][0], 'light');
  expect(found).toEqual([]);
}

/**
 * What the pages of this browser report from now on: errors on the console, including those of the content security
 * policy, and uncaught ones. That the server refuses a call or a page, or cannot be reached, does not count.
 */
export function hearComplaints(browser: Browser): readonly string[] {
  const complaints: string[] = [];
  const listenTo = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
    page.on('console', (message) => {
      const about = message.location().url ?? '';
      const refused = message.text().startsWith('Failed to load') && (about.includes('/api/') || about === page.url());
      if (message.type() === 'error' && !refused) complaints.push(`${page.url()}: ${message.text()}`);
    });
  };
  browser.on('targetcreated', async (target) => {
    const page = target.type() === 'page' ? await target.page() : null;
    if (page !== null) listenTo(page);
  });
  return complaints;
}

/** The help desk asks for it: a line ends at its hyphen sooner the narrower it is. */
async function findSplitReferences(page: Page): Promise<string[]> {
  return (await findSplitWords(page)).filter((what) => /^"[0-9A-Z]{4}-/.test(what));
}
