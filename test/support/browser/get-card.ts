import type { Page } from 'puppeteer';
import { createWindowOf } from './browser.ts';
import { type Desk, GOOD_PIN } from './desk.ts';
import { enter, find, follow, press, seeHeading } from './page-actions.ts';

/** The first two steps of the process: ends with the pop-up **Open card app** on the screen. Returns the run's id. */
export async function startOrder(portal: Page): Promise<string> {
  await follow(portal, 'Get virtual smart card');
  await seeHeading(portal, 'Before you start');
  await press(portal, 'Next');
  await find(portal, 'button', 'Open card app');
  return new URL(portal.url()).pathname.split('/').at(-1) ?? '';
}

/** Presses **Open card app** and returns the window that opens. */
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
