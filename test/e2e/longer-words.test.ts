import type { BrowserContext, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client } from '../../shared/texts/en/client.ts';
import { parts } from '../../shared/texts/en/parts.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { findOutside } from '../support/browser/find-outside.ts';
import { findSideways } from '../support/browser/find-sideways.ts';
import { buildLongerPages, type LongerPages } from '../support/browser/longer-pages.ts';
import { seeHeading, seeText } from '../support/browser/page-actions.ts';
import { showAs } from '../support/browser/show-as.ts';
import { startSession } from '../support/browser/start-session.ts';
import { watchLoading } from '../support/browser/watch-loading.ts';
import { PATHS, SCENARIOS } from '../support/fake-portal-api/scenarios.ts';
import { serveFakePortal } from '../support/fake-portal-api/serve.ts';
import { lengthen } from '../support/texts/lengthen.ts';

const SIZES = [
  [1280, 720],
  [360, 640],
] as const;

describe('with words that are 40 % longer', () => {
  let pages: LongerPages;
  let desk: Desk;
  beforeAll(async () => {
    [pages, desk] = await Promise.all([buildLongerPages(), openDesk({ extension: false })]);
  });
  afterAll(async () => {
    pages?.close();
    await desk?.close();
  });

  /** Each page has one of its own from its beginning. */
  const loaded = new WeakMap<Page, () => Promise<void>>();
  async function newPage(context: BrowserContext = desk.browser.defaultBrowserContext()): Promise<Page> {
    const page = await context.newPage();
    loaded.set(page, watchLoading(page));
    return page;
  }

  /** Once nothing is loading any more: what finds no room on what `page` shows. */
  async function judge(page: Page): Promise<string[]> {
    await loaded.get(page)?.();
    const found: string[] = [];
    for (const size of SIZES) {
      await showAs(page, size, 'light');
      for (const what of [...(await findSideways(page)), ...(await findOutside(page))]) {
        found.push(`${new URL(page.url()).pathname} at ${size.join('×')}: ${what}`);
      }
    }
    return found;
  }

  it('says English in longer words, and names as they are', () => {
    expect(lengthen(parts).logIn.headline('Chipless')).toBe('Loog iin too Chipless');
    const mark = (words: string) => ({ class: 'heard', words });
    const said = lengthen(client).certificates.inDetail('signature', mark);
    expect(said).toEqual(['signature', { class: 'heard', words: ' iin deetaail' }]);
  });

  it('has room on the doorstep and the phone', async () => {
    const page = await newPage();
    await pages.show(page);
    await page.goto(`${desk.server.address}/`);
    await seeHeading(page, lengthen(parts).logIn.headline('Chipless'));
    expect(await judge(page)).toEqual([]);
    await page.goto(`${desk.server.address}/phone`);
    expect(await judge(page)).toEqual([]);
  });

  it('has room in Self-Service, whatever is under way', async () => {
    const portal = await serveFakePortal(pages.folder);
    const page = await newPage();
    const found: string[] = [];
    for (const [name, { session, runs }] of Object.entries(SCENARIOS)) {
      if (session === null) continue;
      portal.show(name);
      for (const path of runs.length > 0 ? ['/', PATHS.run] : ['/']) {
        await page.goto(portal.address + path);
        await seeText(page, lengthen(parts).skipToContent);
        for (const what of await judge(page)) found.push(`${name}: ${what}`);
      }
    }
    portal.show('cards');
    for (const path of ['/cards', PATHS.card, '/certificates', '/mobile-id', '/tasks', '/account', '/nothing']) {
      await page.goto(portal.address + path);
      found.push(...(await judge(page)));
    }
    portal.close();
    expect(found).toEqual([]);
  });

  it('has room in the Identity Manager', async () => {
    const context = await desk.browser.createBrowserContext();
    const cookie = await startSession(desk.server, 'adam');
    await context.setCookie({ ...cookie, domain: 'localhost', path: '/', secure: true, httpOnly: true });
    const page = await newPage(context);
    await pages.show(page);
    const found: string[] = [];
    const [card, phone] = ['virtual-smart-card', 'mobile-id'].map((kind) => `/admin/options/${kind}`);
    for (const path of ['/admin', '/admin/processes', '/admin/options', card, `${phone}/versions`, '/admin/audit']) {
      await page.goto(desk.server.address + path);
      await seeText(page, lengthen(parts).skipToContent);
      found.push(...(await judge(page)));
    }
    expect(found).toEqual([]);
  });
});
