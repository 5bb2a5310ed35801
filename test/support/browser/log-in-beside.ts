import type { Page } from 'puppeteer';
import type { Desk } from './desk.ts';
import { seeHeading } from './page-actions.ts';
import { startSession } from './start-session.ts';

/** A person at a browser of their own, beside anyone else logged in at this desk: a tab at `path`. */
export async function logInBeside(desk: Desk, userName: string, path: string, heading: string): Promise<Page> {
  const context = await desk.browser.createBrowserContext();
  const cookie = await startSession(desk.server, userName);
  await context.setCookie({ ...cookie, domain: 'localhost', path: '/', secure: true, httpOnly: true });
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${desk.server.address}${path}`);
  await seeHeading(page, heading);
  return page;
}
