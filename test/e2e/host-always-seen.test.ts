import fc from 'fast-check';
import type { HTTPRequest, Page } from 'puppeteer';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProvisioningOrder } from '../../shared/wire/message.ts';
import { textOfParts } from '../support/any-text.ts';
import { popupOf } from '../support/browser/browser.ts';
import { type Desk, GOOD_PIN, openDesk } from '../support/browser/desk.ts';
import { choosePin, closeCardApp, orderUpToPin } from '../support/browser/get-card.ts';
import { press, seeHeading } from '../support/browser/page-actions.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';

const { profile } = ProvisioningOrder.entries;
/** Wide, tall and blank letters, stacks of marks, scripts of both directions, another server's host. */
const AWKWARD = [
  '﷽',
  '꧅',
  'Ḝ\u0301\u0301\u0301\u0301',
  '\u3000',
  '\u00a0',
  ' ',
  'W',
  'אב',
  'مرحبا',
  '🧑‍🚀',
  'id.example.com',
];
/** Any text that the schema lets in. */
const shown = fc
  .oneof(textOfParts(...AWKWARD), fc.string({ maxLength: 64 }))
  .map((text) => text.slice(0, 64))
  .filter((text) => v.is(profile.entries.serverName, text));

const SIZES = [
  [420, 720],
  [360, 240],
] as const;

/** The host as it is visible, wherever the window was scrolled to; an element that covers it is not the host. */
function hostInSight(): string | null {
  const host = document.querySelector('.c-window-host strong');
  if (host === null) return null;
  const { x, y, width, height } = host.getBoundingClientRect();
  const places = [0.02, 0.5, 0.98].map((part) => document.elementFromPoint(x + width * part, y + height / 2));
  return places.every((place) => place === host) ? host.textContent : null;
}

describe('the host of the server in the window that asks for a PIN', () => {
  let desk: Desk;
  let portal: Page;
  let cardApp: Page;
  let host: string;
  let said = { serverName: 'Chipless', name: 'Card', holder: 'Alice', userId: 'alice' };
  let order: v.InferOutput<typeof ProvisioningOrder> | null = null;

  /** Opens the order at the server, and answers with other texts. */
  async function answer(request: HTTPRequest): Promise<void> {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/messages/open')) return request.continue();
    if (order === null) {
      const asked = { method: 'POST', headers: request.headers(), body: request.postData() ?? '' };
      order = v.parse(ProvisioningOrder, await (await fetch(request.url(), asked)).json());
    }
    return request.respond({
      headers: { 'access-control-allow-origin': '*' },
      contentType: 'application/json',
      body: JSON.stringify({ ...order, profile: { ...order.profile, ...said } }),
    });
  }

  async function expectHost(window: Page): Promise<void> {
    for (const to of ['top', 'bottom'] as const) {
      await window.evaluate((end) => scrollTo(0, end === 'top' ? 0 : document.body.scrollHeight), to);
      expect(await window.evaluate(hostInSight), JSON.stringify(said)).toBe(host);
    }
  }

  beforeAll(async () => {
    desk = await openDesk();
    host = new URL(desk.server.address).host;
    portal = await desk.logIn();
    cardApp = await orderUpToPin(desk, portal);
    await cardApp.setRequestInterception(true);
    cardApp.on('request', (request) => void answer(request).catch(() => undefined));
  });
  afterAll(() => desk?.close());

  it('is what stands at its place in any size, whatever the server sends', async () => {
    await fc.assert(
      fc.asyncProperty(shown, shown, shown, shown, async (serverName, name, holder, userId) => {
        said = { serverName, name, holder, userId };
        await cardApp.reload();
        await seeHeading(cardApp, 'Choose a PIN');
        for (const [width, height] of SIZES) {
          await cardApp.setViewport({ width, height });
          await expectHost(cardApp);
        }
      }),
      // Each is a page that loads; other texts and windows are tried in Node (host-in-head).
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('stays in sight in the popup too, with a card of the most awkward names', async () => {
    const worst = 'Ḝ\u0301\u0301\u0301אב﷽ id.example.com '.repeat(9).slice(0, 64).trim();
    said = { serverName: worst, name: worst, holder: worst, userId: worst };
    await cardApp.setViewport({ width: 420, height: 720 });
    await cardApp.reload();
    await seeHeading(cardApp, 'Choose a PIN');
    await choosePin(cardApp, GOOD_PIN);
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await expectHost(cardApp);
    await closeCardApp(cardApp);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');
    await portal.close();

    const popup = await popupOf(desk.browser);
    await press(popup, 'Change PIN');
    for (const height of [600, 240]) {
      await popup.setViewport({ width: 360, height });
      await seeHeading(popup, 'Choose a new PIN');
      await expectHost(popup);
    }
    await press(popup, 'Back');
    await press(popup, 'Details');
    await expectHost(popup);
    await press(popup, 'Back');
    await popup.setViewport({ width: 360, height: 600 });
    await popup.waitForSelector('.x-host');
    expect(await popup.$eval('.x-host', (line) => [line.textContent, line.scrollWidth <= line.clientWidth])).toEqual([
      host,
      true,
    ]);
    await popup.close();
    await expectNothingLeft(desk.server);
  });
});
