import type { Browser, Page } from 'puppeteer';
import { type DemoServer, type Settings, startDemoServer } from '../demo-server.ts';
import { type BrowserOptions, launchBrowser } from './browser.ts';
import { enter, press, seeHeading } from './page-actions.ts';
import { startSession } from './start-session.ts';

export const GOOD_PIN = 'Tarn 4821';

/** A person's desk: the running product and a browser with the card app, as an employee has it. */
export interface Desk {
  readonly server: DemoServer;
  readonly browser: Browser;
  /** A new tab of the portal, logged in. As in any browser, one person at a time: their tabs share the session. */
  logIn(userName?: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openDesk(
  { settings, ...ofBrowser }: BrowserOptions & { readonly settings?: Settings } = { extension: true },
): Promise<Desk> {
  const starting = startDemoServer(settings);
  const launching = launchBrowser(ofBrowser);
  // Both at once; if one fails, the other is closed too.
  const [started, launched] = await Promise.allSettled([starting, launching]);
  if (started.status === 'rejected' && launched.status === 'fulfilled') await launched.value.close();
  const server = await starting;
  try {
    const browser = await launching;
    let loggedIn: string | null = null;
    return {
      server,
      browser,
      async logIn(userName = 'alice') {
        const page = await browser.newPage();
        await page.setViewport({ width: 1280, height: 800 });
        if (loggedIn === null) {
          const cookie = await startSession(server, userName);
          await browser.setCookie({ ...cookie, domain: 'localhost', path: '/', secure: true, httpOnly: true });
        } else if (loggedIn !== userName) {
          await browser.deleteCookie(...(await browser.cookies()));
        }
        await page.goto(`${server.address}/`);
        if (loggedIn !== null && loggedIn !== userName) {
          // Identified by its form, because earlier users' tabs are still open.
          await enter(page, 'User name', userName);
          await enter(page, 'Password', server.password);
          await press(page, 'Log in');
        }
        loggedIn = userName;
        await seeHeading(page, 'What do you want to do?');
        return page;
      },
      async close() {
        await browser.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
