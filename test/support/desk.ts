import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type ElementHandle, type Page, TimeoutError } from 'puppeteer';
import { type BrowserOptions, createWindowOf, launchBrowser } from './browser.ts';
import { type DemoServer, type Settings, startDemoServer } from './demo-server.ts';
import { startSession } from './start-session.ts';

export const GOOD_PIN = 'Tarn 4821';

const LOOK_EVERY_MS = 50;
const LONGEST_LOOK_MS = 3_000;

/** A person's desk: the running product and a browser with the card app, as an employee has it. */
export interface Desk {
  readonly server: DemoServer;
  readonly browser: Browser;
  /** A new tab of the portal, logged in. As in any browser, one person at a time: his tabs share the session. */
  logIn(userName?: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openDesk(
  { settings, ...ofBrowser }: BrowserOptions & { readonly settings?: Settings } = { extension: true },
): Promise<Desk> {
  const starting = startDemoServer(settings);
  const launching = launchBrowser(ofBrowser);
  // Both at once; what the other has begun goes with whichever fails.
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
          // By the form, which tells the tabs of whoever was there before.
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

/**
 * Waits for what a screen reader would find by role and name, until it is visible and as `wanted`. Looks now and then:
 * puppeteer's own waiting makes the accessibility tree anew in every frame, which took a third of all processor time.
 */
async function find(
  page: Page,
  role: string,
  name: string,
  { timeout = 10_000, wanted = () => true }: { timeout?: number; wanted?: (element: Element) => boolean } = {},
): Promise<ElementHandle> {
  await page.bringToFront(); // a tab in the background paints nothing, so nothing in it ever becomes visible
  const look = async () => {
    const found = await page.$(`aria/${name}[role="${role}"]`);
    return found !== null && (await found.isVisible()) && (await found.evaluate(wanted)) ? found : null;
  };
  const deadline = Date.now() + timeout;
  do {
    // What is asked of a page that is about to become another fails, or is never answered: the next one is asked again.
    const found = await Promise.race([look().catch(() => null), pause(LONGEST_LOOK_MS, null)]);
    if (found !== null) return found;
    await pause(LOOK_EVERY_MS);
  } while (Date.now() < deadline);
  throw new TimeoutError(`no ${role} "${name}" on ${page.url()}, which shows: ${await shownText(page)}`);
}

/** Types into a labelled field, replacing what it holds; what is long is pasted. */
export async function enter(page: Page, label: string, text: string): Promise<void> {
  const field = await find(page, 'textbox', label);
  // Not by a triple click: what is said beside the field may move it between two of them, or a footer may lie over it.
  await field.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  if (text.length > 40) await page.keyboard.sendCharacter(text);
  else await field.type(text);
}

/** Presses a button once it is there and on. */
export async function press(page: Page, name: string): Promise<void> {
  const isOn = (button: Element) => !button.hasAttribute('disabled');
  await find(page, 'button', name, { timeout: 25_000, wanted: isOn });
  await click(page, 'button', name);
}

export async function follow(page: Page, name: string): Promise<void> {
  await find(page, 'link', name);
  await click(page, 'link', name);
}

/** Once it keeps still. Whatever took the place of what was found is clicked in its stead. */
async function click(page: Page, role: string, name: string): Promise<void> {
  await page.locator(`aria/${name}[role="${role}"]`).setTimeout(15_000).click();
}

export async function seeHeading(page: Page, name: string, timeout = 15_000): Promise<void> {
  await find(page, 'heading', name, { timeout });
}

/** Waits until the page's visible text has `text` (white space folded). */
export async function seeText(page: Page, text: string, timeout = 15_000): Promise<void> {
  await page.bringToFront();
  const isThere = (wanted: string) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted);
  await page.waitForFunction(isThere, { timeout, polling: LOOK_EVERY_MS }, text).catch(async () => {
    throw new TimeoutError(`"${text}" is not on ${page.url()}, which shows: ${await shownText(page)}`);
  });
}

async function shownText(page: Page): Promise<string> {
  const shown = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ')).catch(() => 'nothing any more');
  return shown.slice(0, 1500);
}

/** The first two steps of the process: ends with the pop-up **Open card app** on the screen. Gives the run's id. */
export async function startOrder(portal: Page): Promise<string> {
  await follow(portal, 'Get virtual smart card');
  await seeHeading(portal, 'Before you start');
  await press(portal, 'Next');
  await find(portal, 'button', 'Open card app');
  return new URL(portal.url()).pathname.split('/').at(-1) ?? '';
}

/** Presses **Open card app** and gives the window that opens. */
export async function openCardApp(desk: Desk, portal: Page): Promise<Page> {
  const [window] = await Promise.all([createWindowOf(desk.browser), press(portal, 'Open card app')]);
  return window;
}

/** Orders up to the point where the card app asks for the PIN. */
export async function orderUpToPin(desk: Desk, portal: Page): Promise<Page> {
  await startOrder(portal);
  const cardApp = await openCardApp(desk, portal);
  await seeHeading(cardApp, 'Choose a PIN');
  return cardApp;
}

export async function choosePin(cardApp: Page, pin: string, repeat = pin): Promise<void> {
  await enter(cardApp, 'PIN', pin);
  await enter(cardApp, 'Repeat PIN', repeat);
  await press(cardApp, 'Create card');
}

/** The whole happy path: ends on the result page with the card app's window closed. */
export async function getCard(desk: Desk, portal: Page, pin = GOOD_PIN): Promise<void> {
  const cardApp = await orderUpToPin(desk, portal);
  await choosePin(cardApp, pin);
  await seeHeading(cardApp, 'Your card is ready', 30_000);
  await closeCardApp(cardApp);
  await press(portal, 'Next');
  await seeHeading(portal, 'Your virtual smart card is active');
}

/** Presses **Close**: the window may be gone before the press has been answered. */
export async function closeCardApp(cardApp: Page): Promise<void> {
  const closed = new Promise((resolve) => cardApp.once('close', resolve));
  const button = await find(cardApp, 'button', 'Close');
  await Promise.all([closed, button.click().catch(() => undefined)]);
}
