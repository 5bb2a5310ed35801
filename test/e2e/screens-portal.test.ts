import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOG_IN_HEADLINE } from '../../server/web/parts/log-in/log-in-headline.ts';
import { NOTHING_WAITS } from '../../server/web/portal/tasks/nothing-waits.ts';
import { withDatabase } from '../support/demo-database.ts';
import { type Desk, enter, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { hearComplaints, type Look, lookAt } from '../support/look-at.ts';

describe('the screens of Self-Service before there is a card', () => {
  let desk: Desk;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
  });
  afterAll(() => desk?.close());

  const look = (page: Page, name: string, headline: string): Promise<void> =>
    lookAt(page, { name, on: 'portal', title: `${headline} – Chipless` } satisfies Look);

  async function arrive(path: string): Promise<Page> {
    const context = await desk.browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${desk.server.address}${path}`);
    return page;
  }

  it('log in, also when it fails', async () => {
    const page = await arrive('/');
    await seeHeading(page, LOG_IN_HEADLINE);
    await look(page, 'login', LOG_IN_HEADLINE);
    await enter(page, 'User name', 'alice');
    await enter(page, 'Password', 'wrong');
    await press(page, 'Log in');
    await seeText(
      page,
      'That did not work. Check your user name and password. If it keeps happening, ask your help desk.',
    );
    expect(await page.$eval('aria/Password[role="textbox"]', (field) => (field as HTMLInputElement).value)).toBe('');
    await look(page, 'login-failed', LOG_IN_HEADLINE);
    for (let count = 0; count < 11; count += 1) {
      await fetch(`${desk.server.address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: desk.server.address },
        body: JSON.stringify({ userName: 'nobody', password: 'wrong' }),
      });
    }
    await enter(page, 'User name', 'nobody');
    await enter(page, 'Password', 'wrong');
    await press(page, 'Log in');
    await seeText(page, 'Too many tries. Wait');
    expect(await page.evaluate(() => document.body.innerText)).toMatch(/Wait \d+ minutes?, then try again\./);
    await look(page, 'login-too-many', LOG_IN_HEADLINE);
    await page.browserContext().close();
  });

  it('what a newcomer finds behind each word of the menu', async () => {
    const page = await desk.logIn();
    await seeText(page, 'Hello Alice. Everything you order here is ready in a minute or two.');
    await seeText(page, 'In this browser, with certificates for authentication and signature.');
    await seeText(page, 'About 1 minute');
    await seeText(page, 'Nothing here yet');
    await seeText(
      page,
      'Order a virtual smart card for this computer or a mobile ID for your phone. You can have both.',
    );
    await look(page, 'dashboard-first', 'What do you want to do?');
    await follow(page, 'Cards');
    await seeHeading(page, 'No virtual smart card yet');
    await seeText(page, 'Order one for this browser. It takes about a minute.');
    await look(page, 'cards-empty', 'Cards');
    await follow(page, 'Mobile ID');
    await seeHeading(page, 'No mobile ID yet');
    await seeText(page, 'Order one for your phone. It takes about two minutes.');
    await look(page, 'mobile-id-empty', 'Mobile ID');
    await follow(page, 'Certificates');
    await seeHeading(page, 'No certificates yet');
    await seeText(page, 'They come with a virtual smart card or a mobile ID.');
    await look(page, 'certificates-empty', 'Certificates');
    await follow(page, 'Open tasks');
    await seeHeading(page, 'Nothing to do');
    await seeText(page, NOTHING_WAITS);
    await look(page, 'tasks-empty', 'Open tasks');
    await page.goto(`${desk.server.address}/nothing`);
    await seeHeading(page, 'There is no page here');
    await look(page, 'not-found', 'There is no page here');
    await follow(page, 'Go to Dashboard');
    await seeHeading(page, 'What do you want to do?');
    await page.close();
  });

  /** What the server refuses in states that nothing can bring it into yet. */
  async function refuse(page: Page, ending: RegExp, status: number, code: string): Promise<void> {
    await page.setRequestInterception(true);
    const body = JSON.stringify({ title: code, status, code, reference: '7F3K-22' });
    page.on('request', (request) => {
      const refused = request.method() === 'POST' && ending.test(request.url());
      void (refused ? request.respond({ status, contentType: 'application/problem+json', body }) : request.continue());
    });
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
    const page = await desk.logIn();
    await refuse(page, /\/api\/runs$/, status, code);
    await follow(page, 'Get virtual smart card');
    await seeHeading(page, headline);
    await seeText(page, text);
    await look(page, name, headline);
    await page.close();
  });

  it('an order of somebody who is not active any more', async () => {
    const page = await desk.logIn();
    await refuse(page, /\/next$/, 403, 'user_inactive');
    await follow(page, 'Get virtual smart card');
    await press(page, 'Next');
    await seeHeading(page, 'Your account is not active any more');
    await seeText(page, 'No card was created. Ask your help desk.');
    await look(page, 'account-not-active', 'Your account is not active any more');
    await page.close();
  });

  it('the end of a session', async () => {
    const page = await desk.logIn();
    withDatabase(desk.server, (database) => database.exec('DELETE FROM sessions'));
    // Whoever notices first: the live stream, or the next thing that is asked for. In one go, since a link that has
    // left the page meanwhile would be followed by the browser itself, and a page loaded anew was never logged in.
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/cards"]')?.click());
    await seeText(page, 'You were logged out. Log in to go on. Your order is still there.');
    await look(page, 'login-logged-out', LOG_IN_HEADLINE);
    await page.close();
  });

  it('logging out, also in the other tabs of the browser', async () => {
    const first = await desk.logIn('olivia');
    const second = await desk.logIn('olivia');
    await press(first, 'Log out');
    await seeHeading(first, LOG_IN_HEADLINE);
    await seeText(second, LOG_IN_HEADLINE);
    await first.close();
    await second.close();
  });

  it('setting up the first admin, and a link that is dead', async () => {
    const page = await arrive('/setup#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    await seeHeading(page, 'Create the first admin');
    await look(page, 'setup', 'Create the first admin');
    await press(page, 'Create admin');
    await look(page, 'setup-wrong', 'Create the first admin');
    for (const [label, text] of [
      ['Code', 'ABCD-EFGH'],
      ['User name', 'ada'],
      ['Given name', 'Ada'],
      ['Surname', 'King'],
      ['Email', 'ada@example.com'],
      ['Password', 'correct horse battery'],
      ['Repeat password', 'correct horse battery'],
    ] as const) {
      await enter(page, label, text);
    }
    await press(page, 'Create admin');
    await seeHeading(page, 'This link does not work any more');
    await look(page, 'setup-dead', 'This link does not work any more');
    await page.browserContext().close();
  });

  it('none of them complains', () => expect(complaints).toEqual([]));
});
