import type { Browser, BrowserContext, Page } from 'puppeteer';
import { enter, press, seeHeading } from './page-actions.ts';
import { scanCode } from './read-qr-code.ts';

export const PHONE_PIN = 'Fjord 7359';

/**
 * A phone as far as a web page can tell: a browser that shares nothing with the desk's, small, touched, with its own
 * storage.
 */
export interface Phone {
  readonly context: BrowserContext;
  /** A new, empty tab of the phone. */
  newTab(): Promise<Page>;
  /** A tap on a link outside the browser: opens it in a new tab. */
  open(link: string): Promise<Page>;
  close(): Promise<void>;
}

type Model = 'Pixel' | 'iPhone';

/** As real ones report it: Chrome gives the model to pages that ask for high entropy values, Safari gives none. */
const MODELS: Readonly<Record<Model, Parameters<Page['setUserAgent']>[0]>> = {
  Pixel: {
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Mobile Safari/537.36',
    platform: 'Linux armv81',
    userAgentMetadata: {
      brands: [
        { brand: 'Chromium', version: '148' },
        { brand: 'Google Chrome', version: '148' },
      ],
      platform: 'Android',
      platformVersion: '16.0.0',
      architecture: '',
      model: 'Pixel 9',
      mobile: true,
    },
  },
  iPhone: {
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    platform: 'iPhone',
  },
};

const SCREEN = { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } as const;

/** A new phone, run by the browser program of the desk. */
export async function takePhone(browser: Browser, model: Model = 'Pixel'): Promise<Phone> {
  const context = await browser.createBrowserContext();
  const newTab = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.setUserAgent(MODELS[model]);
    await page.setViewport(SCREEN);
    return page;
  };
  return {
    context,
    newTab,
    async open(link) {
      const page = await newTab();
      await page.goto(link);
      return page;
    },
    close: () => context.close(),
  };
}

/** Scans the code that a tab at the desk shows and opens it: ends where the phone asks for the PIN. */
export async function scanUpToPin(phone: Phone, portal: Page): Promise<Page> {
  const page = await phone.open(await scanCode(portal));
  await seeHeading(page, 'Choose a PIN for this phone');
  return page;
}

/** Types the PIN twice, as a keyboard that inserts whole words does, and chooses **Activate**. */
export async function choosePhonePin(page: Page, pin = PHONE_PIN, repeat = pin): Promise<void> {
  await seeHeading(page, 'Choose a PIN for this phone');
  const [first, second] = await page.$$('input[type=password]');
  if (first === undefined || second === undefined) throw new Error('no two fields for the PIN');
  for (const [field, text] of [
    [first, pin],
    [second, repeat],
  ] as const) {
    await field.focus();
    await field.evaluate((input) => input instanceof HTMLInputElement && input.select());
    await page.keyboard.sendCharacter(text);
  }
  await press(page, 'Activate');
}

/** The two digits that the phone shows, once it shows them. */
export async function readNumber(page: Page): Promise<string> {
  await seeHeading(page, 'Type this number in Self-Service', 30_000);
  const text = await page.evaluate(() => document.body.innerText);
  const shown = /^\s*(\d)\s*(\d)\s*$/m.exec(text);
  if (shown === null) throw new Error(`the phone shows no number: ${text}`);
  return `${shown[1]}${shown[2]}`;
}

/** Types the phone's number at the desk. */
export async function typeNumber(portal: Page, number: string): Promise<void> {
  await seeHeading(portal, 'Type the number your phone shows');
  await enter(portal, 'Number', number);
  await press(portal, 'Continue');
}
