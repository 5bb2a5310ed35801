import fc from 'fast-check';
import type { HTTPRequest, Page } from 'puppeteer';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Order } from '../../shared/wire/message.ts';
import { textOfParts } from '../support/any-text.ts';
import { type Desk, openDesk, orderUpToPin, press, seeHeading } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';

const { profile } = Order.entries;
/** Wide, high and blank letters, stacks of marks, scripts of both directions, a host of somebody else. */
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

/** The host as it is seen, wherever the window was scrolled to; anything that covers it is not the host. */
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
  beforeAll(async () => {
    desk = await openDesk();
    host = new URL(desk.server.address).host;
    portal = await desk.logIn();
    cardApp = await orderUpToPin(desk, portal);
  });
  afterAll(() => desk?.close());

  it.each([
    [420, 720],
    [360, 240],
  ])('is what stands at its place at %i × %i, whatever the server sends', async (width, height) => {
    await cardApp.setViewport({ width, height });
    let said = { serverName: '', name: '', holder: '', userId: '' };
    let order: v.InferOutput<typeof Order> | null = null;
    const answer = async (request: HTTPRequest): Promise<void> => {
      if (request.method() !== 'POST' || !request.url().endsWith('/api/messages/open')) return request.continue();
      if (order === null) {
        const { method, headers, postData } = {
          method: 'POST',
          headers: request.headers(),
          postData: request.postData(),
        };
        order = v.parse(Order, await (await fetch(request.url(), { method, headers, body: postData ?? '' })).json());
      }
      const body = JSON.stringify({ ...order, profile: { ...order.profile, ...said } });
      return request.respond({
        headers: { 'access-control-allow-origin': '*' },
        contentType: 'application/json',
        body,
      });
    };
    const hear = (request: HTTPRequest) => void answer(request).catch(() => undefined);
    await cardApp.setRequestInterception(true);
    cardApp.on('request', hear);
    await fc.assert(
      fc.asyncProperty(shown, shown, shown, shown, async (serverName, name, holder, userId) => {
        said = { serverName, name, holder, userId };
        await cardApp.reload();
        await seeHeading(cardApp, 'Choose a PIN');
        for (const to of ['top', 'bottom'] as const) {
          await cardApp.evaluate((end) => scrollTo(0, end === 'top' ? 0 : document.body.scrollHeight), to);
          expect(await cardApp.evaluate(hostInSight), JSON.stringify(said)).toBe(host);
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
    cardApp.off('request', hear);
    await cardApp.setRequestInterception(false);
  });

  it('leaves an order that can be cancelled', async () => {
    await cardApp.close({ runBeforeUnload: false });
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await portal.close();
    await expectNothingLeft(desk.server);
  });
});
