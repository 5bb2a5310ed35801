import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { expect } from 'vitest';
import { findBurstWords } from './find-burst-words.ts';
import { findCoveredFocus } from './find-covered-focus.ts';
import { findRepeatedNames } from './find-repeated-names.ts';
import { runAxe } from './run-axe.ts';

/** Pictures of what was looked at, for human eyes. Git does not keep them. */
const pictures = join(import.meta.dirname, '..', 'screens');

/** Where a screen is seen: a tab of the portal, the card app's window, its popup, a phone. The usual size first. */
const SIZES = {
  portal: [
    [1280, 800],
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
} as const satisfies Record<string, ReadonlyArray<readonly [number, number]>>;

const SCHEMES = ['light', 'dark'] as const;
/** The narrowest screen of the design. */
const NARROWEST = [320, 640] as const;
/** Where what stays at the edges of the screen leaves least room. */
const LOW = {
  portal: [
    [1280, 720],
    [800, 600],
    [420, 600],
    [360, 640],
  ],
  window: [
    [420, 600],
    [360, 640],
  ],
  popup: [],
  phone: [
    [420, 600],
    [360, 640],
  ],
} as const satisfies Record<string, ReadonlyArray<readonly [number, number]>>;
/** Each size in both schemes; without it the usual one in light and the narrow one in dark, as axe reads them. */
const ALL_PICTURES = process.env['PICTURES'] === 'all';

/**
 * Screens that have been walked with the three judges of names, covered focus and longer words, and are without a finding.
 * The others join as they are walked: `SCREENS=all npm run e2e` judges all of them and says what it finds.
 */
const JUDGED: ReadonlySet<string> = new Set([
  'process-1',
  'process-1-another',
  'process-1-limit',
  'process-open',
  'process-waiting',
  'process',
  'process-issued',
  'cards-registered',
  'dashboard',
  'card-pin',
  'card-pin-typing',
  'card-pin-error',
  'card-opening',
  'card-asked-to-wait',
  'card-making',
  'card-type-pin',
  'card-type-pin-wrong',
]);
const JUDGE_ALL = process.env['SCREENS'] === 'all';

export interface Look {
  /** Of the picture's file: "process-ready". */
  readonly name: string;
  readonly on: keyof typeof SIZES;
  /** The document's title, whole. */
  readonly title: string;
}

/**
 * Looks at the screen that `page` shows now, light and dark, wide and narrow: expects its title, nothing to scroll
 * sideways, and nothing that axe finds with all its rules, best practices included: on the usual size in light, on the
 * narrow one in dark. On those of JUDGED no two elements of a role share a name, nothing that can have the focus lies
 * under what stays, and words may be 35 % longer.
 */
export async function lookAt(page: Page, { name, on, title }: Look): Promise<void> {
  await page.bringToFront();
  const usual = await page.evaluate(() => [innerWidth, innerHeight] as const);
  await expect.poll(() => page.title(), { message: `title of ${name}` }).toBe(title);
  const judged = JUDGE_ALL || JUDGED.has(name);
  const found: string[] = [];
  for (const [index, [width, height]] of SIZES[on].entries()) {
    await resize(page, width, height);
    for (const scheme of SCHEMES) {
      const searched = on === 'popup' || SCHEMES[index] === scheme;
      if (!searched && !ALL_PICTURES) continue;
      const place = `${name}-${width}-${scheme}`;
      await show(page, scheme);
      for (const violation of searched ? await runAxe(page) : []) found.push(`${place}: ${violation}`);
      await takePicture(page, place);
    }
    if (await scrollsSideways(page)) found.push(`${name} scrolls sideways at ${width}`);
    if (judged && index === 0) found.push(...(await findRepeatedNames(page)).map((names) => `${name}: ${names}`));
    if (judged && width <= 360)
      found.push(...(await findBurstWords(page)).map((words) => `${name} at ${width}: ${words}`));
  }
  for (const [width, height] of judged ? LOW[on] : []) {
    await resize(page, width, height);
    found.push(...(await findCoveredFocus(page)).map((covered) => `${name} at ${width}×${height}: ${covered}`));
  }
  await resize(page, ...NARROWEST);
  if (on !== 'popup' && (await scrollsSideways(page))) found.push(`${name} scrolls sideways at ${NARROWEST[0]}`);
  const [width, height] = on === 'portal' ? usual : SIZES[on][0];
  await resize(page, width, height);
  expect(found).toEqual([]);
}

/** A phone stays one: without its touch it would be another device and load the page again. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewport({ ...page.viewport(), width, height });
}

export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Without motion: a picture must not depend on its moment. */
async function show(page: Page, scheme: (typeof SCHEMES)[number]): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // One frame in which the styles change, then what is left of transitions.
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}

/** Also when a box inside scrolls: nothing on these screens is wider than its screen. */
function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return (
      [root, ...root.querySelectorAll('main, footer, dialog')].some(
        (box) => box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== 'visible',
      ) || root.scrollWidth > innerWidth
    );
  });
}

/**
 * What the pages of this browser complain of from now on: errors on the console, the content security policy's among
 * them, and uncaught ones. That the server refuses a call or a page, or cannot be reached, is no complaint.
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
