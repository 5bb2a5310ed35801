import type { HTTPRequest, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parts } from '../../shared/texts/en/parts.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints, lookAt } from '../support/browser/look-at.ts';
import { enter, follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { withDatabase } from '../support/stores/demo-database.ts';

const LOG_IN_HEADLINE = parts.logIn.headline('Chipless Demo');

describe('the screens of Self-Service before there is a card', () => {
  let desk: Desk;
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    page = await desk.logIn();
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request));
  });
  afterAll(() => desk?.close());

  const look = (name: string, headline: string, on = page): Promise<void> =>
    lookAt(on, { name, on: 'portal', title: `${headline} – Chipless Demo` });

  it('log in, also when it fails', async () => {
    const context = await desk.browser.createBrowserContext();
    const newcomer = await context.newPage();
    await newcomer.setViewport({ width: 1280, height: 800 });
    await newcomer.goto(desk.server.address);
    await seeHeading(newcomer, LOG_IN_HEADLINE);
    await look('login', LOG_IN_HEADLINE, newcomer);
    await enter(newcomer, 'User name', 'alice');
    await enter(newcomer, 'Password', 'wrong');
    await press(newcomer, 'Log in');
    await seeText(
      newcomer,
      'That did not work. Check your user name and password. If it keeps happening, ask your help desk.',
    );
    expect(await newcomer.$eval('aria/Password[role="textbox"]', (field) => (field as HTMLInputElement).value)).toBe(
      '',
    );
    await look('login-failed', LOG_IN_HEADLINE, newcomer);
    for (let count = 0; count < 11; count += 1) {
      await fetch(`${desk.server.address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: desk.server.address },
        body: JSON.stringify({ userName: 'nobody', password: 'wrong' }),
      });
    }
    await enter(newcomer, 'User name', 'nobody');
    await enter(newcomer, 'Password', 'wrong');
    await press(newcomer, 'Log in');
    await seeText(newcomer, 'Too many tries. Wait');
    expect(await newcomer.evaluate(() => document.body.innerText)).toMatch(/Wait \d+ minutes?, then try again\./);
    await look('login-too-many', LOG_IN_HEADLINE, newcomer);
    await context.close();
  });

  it('what a newcomer finds behind each word of the menu', async () => {
    await seeText(page, 'Hello Alice. Everything you order here is ready in a minute or two.');
    await seeText(page, 'In this browser, with certificates for authentication and signature.');
    await seeText(page, 'About 1 minute');
    await seeText(page, 'Nothing here yet');
    await seeText(
      page,
      'Order a virtual smart card for this computer or a mobile ID for your phone. You can have both.',
    );
    await look('dashboard-first', 'What do you want to do?');
    await follow(page, 'Cards');
    await seeHeading(page, 'No virtual smart card yet');
    await seeText(page, 'Order one for this browser. It takes about a minute.');
    await look('cards-empty', 'Cards');
    await follow(page, 'Mobile ID');
    await seeHeading(page, 'No mobile ID yet');
    await seeText(page, 'Order one for your phone. It takes about two minutes.');
    await look('mobile-id-empty', 'Mobile ID');
    await follow(page, 'Certificates');
    await seeHeading(page, 'No certificates yet');
    await seeText(page, 'They come with a virtual smart card or a mobile ID.');
    await look('certificates-empty', 'Certificates');
    await follow(page, 'Open tasks');
    await seeHeading(page, 'Nothing to do');
    await seeText(page, 'Nothing waits for you.');
    await look('tasks-empty', 'Open tasks');
    await follow(page, 'Your account: Alice Berg');
    await seeHeading(page, 'You');
    await look('account', 'Your account');
    await page.goto(`${desk.server.address}/nothing`);
    await seeHeading(page, 'There is no page here');
    await look('not-found', 'There is no page here');
    await follow(page, 'Go to Dashboard');
    await seeHeading(page, 'What do you want to do?');
  });

  /** The next refusal of the server, for states that cannot be reached yet. */
  let refused: { readonly ending: RegExp; readonly status: number; readonly code: string } | null = null;
  async function answer(request: HTTPRequest): Promise<void> {
    if (refused === null || request.method() !== 'POST' || !refused.ending.test(request.url()))
      return request.continue();
    const { status, code } = refused;
    refused = null;
    const body = JSON.stringify({ title: code, status, code, reference: '7F3K-22' });
    await request.respond({ status, contentType: 'application/problem+json', body });
  }

  it.each([
    [
      'options_unsatisfiable',
      422,
      'This cannot be ordered right now',
      'The settings for this card have a mistake. Your admin has been told. Nothing was created.',
      'options-broken',
    ],
    [
      'internal',
      500,
      'Something went wrong on our side',
      'Nothing was changed. Try again. If it stays, give the help desk this number: 7F3K-22.',
      'our-fault',
    ],
  ])('an order that cannot be started: %s', async (code, status, headline, text, name) => {
    refused = { ending: /\/api\/runs$/, status, code };
    await follow(page, 'Get virtual smart card');
    await seeHeading(page, headline);
    await seeText(page, text);
    await look(name, headline);
    await follow(page, 'Dashboard');
  });

  it('an order of a person who is no longer active', async () => {
    refused = { ending: /\/next$/, status: 403, code: 'user_inactive' };
    await follow(page, 'Get virtual smart card');
    await press(page, 'Next');
    await seeHeading(page, 'Your account is not active any more');
    await seeText(page, 'No card was created. Ask your help desk.');
    await look('account-not-active', 'Your account is not active any more');
  });

  it('the end of a session', async () => {
    withDatabase(desk.server, (database) => database.exec('DELETE FROM sessions'));
    // Whichever notices first: the live stream, or the next request. In one go, since the browser itself would follow a
    // link that has left the page in between, and a reloaded page was never logged in.
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/cards"]')?.click());
    await seeText(page, 'You were logged out. Log in to go on. Your order is still there.');
    await look('login-logged-out', LOG_IN_HEADLINE);
  });

  it('logging out, also in the other tabs of the browser', async () => {
    await enter(page, 'User name', 'alice');
    await enter(page, 'Password', desk.server.password);
    await press(page, 'Log in');
    await seeHeading(page, 'No virtual smart card yet');
    const second = await desk.logIn();
    await press(second, 'Log out');
    await seeHeading(second, LOG_IN_HEADLINE);
    await seeText(page, LOG_IN_HEADLINE);
  });

  it('none of them complains', () => expect(complaints).toEqual([]));
});
