import type { Browser, Page } from 'puppeteer';
import { launchBrowser } from './browser.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import { seeHeading } from './desk.ts';
import { startSession } from './start-session.ts';

export interface CameraDesk {
  readonly server: DemoServer;
  readonly browser: Browser;
  /** A tab of Self-Service where alice is logged in. */
  newTab(): Promise<Page>;
  close(): Promise<void>;
}

/** A desk as `openDesk` gives it, whose browser has no card app and a camera that sees `film`. */
export async function openCameraDesk(film: string): Promise<CameraDesk> {
  const [started, launched] = await Promise.allSettled([
    startDemoServer(),
    launchBrowser({ extension: false, camera: film }),
  ]);
  if (started.status === 'rejected') {
    if (launched.status === 'fulfilled') await launched.value.close();
    throw started.reason;
  }
  const server = started.value;
  try {
    if (launched.status === 'rejected') throw launched.reason;
    const browser = launched.value;
    const cookie = await startSession(server, 'alice');
    await browser.setCookie({ ...cookie, domain: 'localhost', path: '/', secure: true, httpOnly: true });
    return {
      server,
      browser,
      async newTab() {
        const page = await browser.newPage();
        await page.setViewport({ width: 1280, height: 800 });
        await page.goto(`${server.address}/`);
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
