import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { openDesk } from '../support/browser/desk.ts';
import { orderMobileId } from '../support/browser/order-mobile-id.ts';
import { enter, press, seeHeading } from '../support/browser/page-actions.ts';
import { PHONE_PIN, takePhone } from '../support/browser/phone.ts';
import { scanCode } from '../support/browser/read-qr-code.ts';
import { type BenchRow, lessIsBetter } from './bench-row.ts';
import { type CostlyParts, costlyPartsAlone } from './costly-parts.ts';
import { median } from './median.ts';

const RUNS = 9;
/** Until both pages have shown the new state and their animations are over, so that the reference runs alone. */
const SETTLE_MS = 800;

/** In milliseconds. */
interface Sample extends CostlyParts {
  /** From the scanned link to the form for the PIN, on a phone that has never seen the page. */
  readonly opened: number;
  /** From **Activate** to *active* in the portal, without touching the portal. */
  readonly active: number;
}

/** From the scanned code to *active* in the portal, without the time that a person takes to type the PIN. */
export async function benchMobileActivation(): Promise<BenchRow[]> {
  const desk = await openDesk({ extension: false });
  try {
    const portal = await desk.logIn('alice');
    const samples: Sample[] = [];
    for (let run = 0; run < RUNS; run++) {
      await portal.goto(`${desk.server.address}/`);
      await orderMobileId(desk, portal);
      const phone = await takePhone(desk.browser);
      try {
        const page = await phone.newTab();
        samples.push(await makeOne(portal, page, await scanCode(portal)));
      } finally {
        await phone.close();
      }
      await lockAll(portal);
    }
    return rows(samples);
  } finally {
    await desk.close();
  }
}

async function makeOne(portal: Page, page: Page, link: string): Promise<Sample> {
  await page.bringToFront();
  const scanned = performance.now();
  await page.goto(link, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('aria/PIN[role="textbox"]');
  const opened = performance.now() - scanned;
  await enter(page, 'PIN', PHONE_PIN);
  await enter(page, 'Repeat PIN', PHONE_PIN);
  const seen = portal.evaluate(watchHeadline, 'Your mobile ID is active');
  const pressed = page.evaluate(watchPress, 'Activate');
  await press(page, 'Activate');
  const active = (await seen) - (await pressed);
  await seeHeading(page, 'Your mobile ID is ready', 30_000);
  await pause(SETTLE_MS);
  return { opened, active, ...(await costlyPartsAlone(page, 'mobile ID')) };
}

/** Runs inside a page: when its headline becomes this one, as time since 1970, which both pages share. */
function watchHeadline(headline: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('h1')?.textContent !== headline) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    setTimeout(() => reject(new Error(`no headline "${headline}" within a minute`)), 60_000);
  });
}

/** Runs inside a page: when the button of this name is pressed. */
function watchPress(name: string): Promise<number> {
  return new Promise((resolve) => {
    const onClick = ({ target, timeStamp }: Event): void => {
      if (!(target instanceof Element) || target.closest('button')?.textContent !== name) return;
      removeEventListener('click', onClick, true);
      resolve(performance.timeOrigin + timeStamp);
    };
    addEventListener('click', onClick, true);
  });
}

/** Makes room for the next one. */
function lockAll(portal: Page): Promise<void> {
  return portal.evaluate(async () => {
    const { credentials } = (await (await fetch('/api/credentials')).json()) as {
      credentials: Array<{ id: string; state: string }>;
    };
    for (const { id, state } of credentials) {
      if (state !== 'active') continue;
      const answer = await fetch(`/api/credentials/${id}/lock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reason: 'new phone' }),
      });
      if (!answer.ok) throw new Error(`locking answers ${answer.status}`);
    }
  });
}

function rows(samples: readonly Sample[]): BenchRow[] {
  const middle = (part: (sample: Sample) => number) => median(samples.map(part));
  return [
    lessIsBetter({
      what: 'Mobile ID: from Activate on the phone to active in the portal',
      value: middle(({ active }) => active),
      unit: 'ms',
      reference: { what: 'KDF + keys alone', value: middle(({ kdf, keys }) => kdf + keys) },
    }),
    { what: '  from the scanned code to the PIN, first visit', value: middle(({ opened }) => opened), unit: 'ms' },
    { what: '  from the scanned code to active', value: middle(({ opened, active }) => opened + active), unit: 'ms' },
    { what: '  KDF alone', value: middle(({ kdf }) => kdf), unit: 'ms' },
    { what: '  keys alone', value: middle(({ keys }) => keys), unit: 'ms' },
  ];
}
