import type { BrowserContext, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit as auditDe } from '../../shared/texts/de/admin/audit.ts';
import { parts as de } from '../../shared/texts/de/parts.ts';
import { audit as auditEn } from '../../shared/texts/en/admin/audit.ts';
import { parts as en } from '../../shared/texts/en/parts.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints } from '../support/browser/look-at.ts';
import { enter, press, seeHeading } from '../support/browser/page-actions.ts';

describe('the language of the pages', () => {
  let desk: Desk;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
  });
  afterAll(() => desk.close());

  /** Opens a page in a browser that asks for `language`; without a context: in one without a stored language. */
  async function openAs(language: string, path = '/', context?: BrowserContext): Promise<Page> {
    const page = await (context ?? (await desk.browser.createBrowserContext())).newPage();
    await page.evaluateOnNewDocument((asked) => {
      Object.defineProperty(navigator, 'languages', { get: () => [asked] });
    }, language);
    await page.goto(`${desk.server.address}${path}`);
    return page;
  }
  const choose = (page: Page, language: string) => page.select('select.language-select', language);
  async function logIn(page: Page, userName: string): Promise<void> {
    const words = (await page.evaluate(() => document.documentElement.lang)) === 'de' ? de.logIn : en.logIn;
    await enter(page, words.userName, userName);
    await enter(page, words.password, desk.server.password);
    await press(page, words.action);
  }
  /** Keeps each first heading that `page` has from now on, until it is loaded again. */
  async function keepHeadings(page: Page): Promise<() => Promise<string[]>> {
    const kept = await page.evaluateHandle(() => {
      const headings = new Set<string>();
      const keep = () => headings.add(document.querySelector('h1')?.textContent ?? '').delete('');
      new MutationObserver(keep).observe(document.body, { subtree: true, childList: true, characterData: true });
      return headings;
    });
    return () => kept.evaluate((headings) => [...headings]);
  }
  /** Keeps each language that a script has set for what the page shows, from its next load on. */
  async function keepLanguages(page: Page): Promise<() => Promise<string[]>> {
    await page.evaluateOnNewDocument(() => {
      const keptLanguages: string[] = [];
      const keep = () => keptLanguages.push(document.documentElement.lang);
      new MutationObserver(keep).observe(document, { subtree: true, attributeFilter: ['lang'] });
      Object.assign(window, { keptLanguages });
    });
    return () => page.evaluate((): string[] => Reflect.get(window, 'keptLanguages'));
  }
  /** How many of the scripts that the page has loaded hold this text. */
  const scriptsWith = (page: Page, text: string) =>
    page.evaluate(async (sought) => {
      const names = performance.getEntriesByType('resource').map(({ name }) => name);
      const scripts = names.filter((name) => name.endsWith('.js'));
      const texts = await Promise.all(scripts.map(async (name) => (await fetch(name)).text()));
      return texts.filter((script) => script.includes(sought)).length;
    }, text);

  it('is as the browser asks, and no other is fetched', async () => {
    const page = await openAs('de-AT');
    await seeHeading(page, 'Bei Chipless Demo anmelden');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await scriptsWith(page, de.logIn.loggedOut.title)).toBe(1);
    expect(await scriptsWith(page, en.logIn.loggedOut.title)).toBe(0);
  });

  it('changes at once on the doorstep, keeps what was typed, and stays so in this browser', async () => {
    const page = await openAs('en');
    await seeHeading(page, 'Log in to Chipless Demo');
    await enter(page, 'User name', 'alice');
    await choose(page, 'de');
    await seeHeading(page, 'Bei Chipless Demo anmelden');
    expect(await page.title()).toBe('Bei Chipless Demo anmelden – Chipless Demo');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await page.$eval('input[name=username]', (input) => input.value)).toBe('alice');
    await page.reload();
    await seeHeading(page, 'Bei Chipless Demo anmelden');
  });

  it('goes with the person when it was chosen on the doorstep, and is not left to the next person there', async () => {
    const page = await openAs('en');
    await seeHeading(page, 'Log in to Chipless Demo');
    await choose(page, 'de');
    await seeHeading(page, 'Bei Chipless Demo anmelden');
    await logIn(page, 'olivia');
    await page.waitForSelector('.person');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    // Elsewhere it is German from the log-in on, and English again for the next one, who chose nothing.
    const other = await openAs('en');
    await seeHeading(other, 'Log in to Chipless Demo');
    const seen = await keepHeadings(other);
    await logIn(other, 'olivia');
    await seeHeading(other, 'Was möchten Sie tun?');
    // No page of hers in English first.
    expect((await seen()).filter((heading) => !heading.includes('Chipless Demo'))).toEqual(['Was möchten Sie tun?']);
    // Nor at a full load: the page is German before it asks who is there, and fetches no other language.
    const languages = await keepLanguages(other);
    await other.reload();
    await seeHeading(other, 'Was möchten Sie tun?');
    expect(await languages()).toEqual(['de']);
    expect(await scriptsWith(other, de.logIn.loggedOut.title)).toBe(1);
    expect(await scriptsWith(other, en.logIn.loggedOut.title)).toBe(0);
    await press(other, 'Abmelden');
    await seeHeading(other, 'Log in to Chipless Demo');
    await other.reload();
    await seeHeading(other, 'Log in to Chipless Demo');
    expect(await languages()).toEqual(['en']);
    await logIn(other, 'alice');
    await other.waitForSelector('.person');
    expect(await other.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('changes what is fetched later than the rest, as on the audit log', async () => {
    const page = await openAs('de');
    await page.goto(`${desk.server.address}/admin/audit`);
    await enter(page, 'Benutzername', 'adam');
    await enter(page, 'Passwort', desk.server.password);
    await press(page, 'Anmelden');
    await seeHeading(page, 'Protokoll');
    expect(await scriptsWith(page, auditDe.lead)).toBe(1);
    expect(await scriptsWith(page, auditEn.lead)).toBe(0);
    const tab = await openAs('de', '/account', page.browserContext());
    await seeHeading(tab, 'Ihr Konto');
    await choose(tab, 'en');
    await seeHeading(page, 'Audit log');
  });

  it('is that of the account from its log-in on, wherever that is, and changes in all tabs at once', async () => {
    const page = await openAs('de');
    await enter(page, 'Benutzername', 'alice');
    await enter(page, 'Passwort', desk.server.password);
    await press(page, 'Anmelden');
    await page.waitForSelector('.person');
    await page.goto(`${desk.server.address}/account`);
    await seeHeading(page, 'Ihr Konto');
    const tab = await openAs('de', '/account', page.browserContext());
    await seeHeading(tab, 'Ihr Konto');
    await choose(page, 'en');
    await seeHeading(page, 'Your account');
    await seeHeading(tab, 'Your account');
    // In a browser that asks for German, the account is English from its log-in on.
    const other = await openAs('de');
    await enter(other, 'Benutzername', 'alice');
    await enter(other, 'Passwort', desk.server.password);
    await press(other, 'Anmelden');
    await other.waitForFunction(() => document.documentElement.lang === 'en');
    await other.goto(`${desk.server.address}/account`);
    await seeHeading(other, 'Your account');
  });

  it('did all that without a complaint of the browser', () => expect(complaints).toEqual([]));
});
