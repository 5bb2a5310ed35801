import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOG_IN_HEADLINE } from '../../server/web/parts/log-in/log-in-headline.ts';
import { type Desk, enter, openDesk, press, seeHeading, seeText } from '../support/desk.ts';

const REFUSAL = 'That did not work. Check your user name and password. If it keeps happening, ask your help desk.';

describe('log in', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
  });
  afterAll(() => desk?.close());

  async function tryToLogIn(userName: string, password: string): Promise<Page> {
    const context = await desk.browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(desk.server.address);
    await enter(page, 'User name', userName);
    await enter(page, 'Password', password);
    await press(page, 'Log in');
    return page;
  }

  it.each([
    ['bob, who is inactive', 'bob', 'right'],
    ['a wrong password', 'alice', 'wrong'],
    ['an unknown name', 'nobody', 'right'],
  ])('refuses %s, and says no more than that', async (_, userName, password) => {
    const page = await tryToLogIn(userName, password === 'right' ? desk.server.password : 'not the password');
    await seeText(page, REFUSAL);
    expect(await page.$eval('aria/Password[role="textbox"]', (field) => (field as HTMLInputElement).value)).toBe('');
    await page.browserContext().close();
  });

  it('says to wait after too many tries', async () => {
    const page = await tryToLogIn('adam', 'wrong 0');
    for (let count = 1; count <= 10; count += 1) {
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[type=password]')?.value === '');
      await enter(page, 'Password', `wrong ${count}`);
      await press(page, 'Log in');
    }
    await seeText(page, 'Too many tries. Wait');
    await page.browserContext().close();
  });

  it('logs out, also the other tabs of the browser, and asks to log in again', async () => {
    const first = await desk.logIn('olivia');
    const second = await desk.logIn('olivia');
    await press(first, 'Log out');
    await seeHeading(first, LOG_IN_HEADLINE);
    await seeText(second, LOG_IN_HEADLINE);
  });
});
