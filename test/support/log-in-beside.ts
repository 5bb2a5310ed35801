import type { Page } from 'puppeteer';
import { type Desk, enter, press, seeHeading } from './desk.ts';

/** Somebody at a browser of their own, beside whoever else is logged in at this desk: a tab at `path`. */
export async function logInBeside(desk: Desk, userName: string, path: string, heading: string): Promise<Page> {
  const context = await desk.browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${desk.server.address}${path}`);
  await enter(page, 'User name', userName);
  await enter(page, 'Password', desk.server.password);
  await press(page, 'Log in');
  await seeHeading(page, heading);
  return page;
}
