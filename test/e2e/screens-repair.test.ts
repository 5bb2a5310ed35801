import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAsCardApp } from '../support/browser/answer-as-card-app.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints, lookAt } from '../support/browser/look-at.ts';
import { follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';

const WAITING = 'Create your card in the card app';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15';

/** What a healthy card app says about itself. */
const FINE = { version: '0.1.0', formats: [1], allowed: true, incognito: false };

/** One order in one tab from one trouble to the next; which trouble is which is decided in a table (which-repair). */
describe('the screens of an order whose card app cannot be opened', () => {
  let desk: Desk;
  let order: string;
  let portal: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    portal = await desk.logIn();
    await follow(portal, 'Get virtual smart card');
    await press(portal, 'Next');
    await seeHeading(portal, 'You need the card app');
    order = portal.url();
  });
  afterAll(() => desk?.close());

  const look = (name: string, headline: string): Promise<void> =>
    lookAt(portal, { name, on: 'portal', title: `${headline} – Get virtual smart card – Chipless Demo` });

  it('because it is not installed', async () => {
    await seeText(
      portal,
      'You need the card app Your order is safe. Fix this and come back here: the page looks again. It is a small extension for this browser. Installing it takes a few seconds. Install card app',
    );
    await look('repair-missing', 'You need the card app');
    await press(portal, 'Install card app');
    await seeText(portal, 'Switch on Developer mode, choose Load unpacked, then the folder .output/chrome-mv3.');
    await look('repair-install', 'You need the card app');
    await portal.keyboard.press('Escape');
  });

  it('because the page is older than it', async () => {
    // As from another window beside this one: a tab that was left reloads as soon as its user returns to it.
    await portal.evaluate(() =>
      dispatchEvent(new StorageEvent('storage', { key: 'chipless-card-app-answered', newValue: 'yes' })),
    );
    await seeHeading(portal, 'Almost there');
    await seeText(portal, 'The card app is installed. Reload this page once. Your order stays. Reload');
    await look('repair-almost-there', 'Almost there');
  });

  it('and continues as soon as it can', async () => {
    await answerAsCardApp(portal, FINE);
    await seeText(portal, 'Card app found. Going on.');
    await seeHeading(portal, 'Open the card app');
    expect(await portal.title()).toBe(`${WAITING} – Get virtual smart card – Chipless Demo`);
  });

  it('because its window does not come', async () => {
    await press(portal, 'Open card app');
    await seeHeading(portal, 'The window did not open');
    await seeText(portal, 'Your browser blocked it or put it behind this one.');
    await look('repair-no-window', 'The window did not open');
  });

  it.each([
    [
      'not-allowed',
      { allowed: false },
      'The card app may not run on this site',
      'Your organisation decides which sites may use the card app. Ask your help desk.',
    ],
    [
      'private',
      { incognito: true },
      'Private windows cannot keep a card',
      'Open Self-Service in a normal window. Copy link',
    ],
    [
      'too-old',
      { formats: [0], version: '0.0.9' },
      'The card app needs an update',
      'You have version 0.0.9; this server needs 0.1.0. Your cards stay as they are. Updates come by themselves; restarting the browser often helps. Update card app',
    ],
    [
      'too-new',
      { formats: [2] },
      'This server is older than your card app',
      'Ask your admin to update Chipless. Your cards are fine. Back to Dashboard',
    ],
  ])('because of what it says about itself: %s', async (name, status, headline, text) => {
    await answerAsCardApp(portal, { ...FINE, ...status });
    await seeHeading(portal, headline);
    await seeText(portal, text);
    await look(`repair-${name}`, headline);
  });

  it('because it is switched off', async () => {
    await portal.reload();
    await seeHeading(portal, 'The card app is switched off');
    await seeText(
      portal,
      'Open your browser’s extensions, find Chipless and switch it on. Show me how Install it again',
    );
    await look('repair-switched-off', 'The card app is switched off');
    await press(portal, 'Show me how');
    await look('repair-show-me-how', 'The card app is switched off');
  });

  it('in a browser that does not remember whether it was there', async () => {
    const forgetting = await portal.evaluateOnNewDocument(() =>
      Object.defineProperty(Storage.prototype, 'getItem', {
        value() {
          throw new DOMException('switched off', 'SecurityError');
        },
      }),
    );
    await portal.reload();
    await portal.removeScriptToEvaluateOnNewDocument(forgetting.identifier);
    await seeHeading(portal, 'We cannot reach the card app');
    await look('repair', 'We cannot reach the card app');
  });

  it.each([
    [
      'no-extensions',
      SAFARI,
      'This browser cannot hold a card',
      /Use Chrome, Edge or Firefox\. Your order waits until \d\d:\d\d\. Copy link/,
    ],
    [
      'phone',
      IPHONE,
      'Do this on a computer',
      /A virtual smart card lives in a browser on a computer\. Open Self-Service there, or get a mobile ID for this phone\./,
    ],
  ])('in a browser that cannot hold it: %s', async (name, userAgent, headline, text) => {
    await portal.setUserAgent({ userAgent });
    await portal.goto(order);
    await seeHeading(portal, headline);
    expect(await portal.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))).toMatch(text);
    await look(`repair-${name}`, headline);
    if (name !== 'phone') return;
    await follow(portal, 'Dashboard');
    await seeText(portal, 'Needs a computer');
    await seeText(portal, 'In a browser on a computer, with certificates for authentication and signature.');
    await lookAt(portal, { name: 'dashboard-phone', on: 'portal', title: 'What do you want to do? – Chipless Demo' });
    // The URL that begins an order begins none here.
    const orders = () => portal.evaluate(async () => (await (await fetch('/api/runs')).json()).runs.length);
    const before = await orders();
    await portal.goto(`${desk.server.address}/?order=VirtualSmartCardSelfServiceProcGet`);
    await seeHeading(portal, headline);
    await seeText(portal, 'Get Mobile ID');
    expect(await orders()).toBe(before);
    await portal.goto(`${desk.server.address}/cards`);
    await seeText(portal, 'Continue');
  });

  it('none of them complains', () => expect(complaints).toEqual([]));
});
