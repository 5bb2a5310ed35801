import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWindowOf, launchBrowser, popupOf } from '../support/browser.ts';
import { withDatabase } from '../support/demo-database.ts';
import {
  choosePin,
  closeCardApp,
  type Desk,
  enter,
  follow,
  GOOD_PIN,
  openDesk,
  orderUpToPin,
  press,
  seeHeading,
  seeText,
} from '../support/desk.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { hearComplaints, lookAt } from '../support/look-at.ts';
import { noticeText } from '../support/notice-text.ts';
import { orderWithPolicy } from '../support/order-with-policy.ts';

const LONGEST_POLICY = {
  minLength: 8,
  maxLength: 15,
  upperCase: 'required',
  lowerCase: 'required',
  digits: 'required',
  specialCharacters: 'required',
  trivialSequences: 'refused',
} as const;

describe('the screens of an order that does not end well', () => {
  let desk: Desk;
  let portal: Page;
  let cardApp: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk();
    complaints = hearComplaints(desk.browser);
    portal = await desk.logIn();
  });
  afterAll(() => desk?.close());

  const lookAtStep = (name: string, headline: string): Promise<void> =>
    lookAt(portal, { name, on: 'portal', title: `${headline} – Get virtual smart card – Chipless` });
  const lookAtWindow = (name: string, headline: string): Promise<void> =>
    lookAt(cardApp, { name, on: 'window', title: `${headline} – Chipless` });

  const WAITING = 'Create your card in the card app';

  /** As half an hour does: a site has to wait once three of its windows in a row were closed without a card. */
  async function letClosedWindowsBeForgotten(): Promise<void> {
    const popup = await popupOf(desk.browser);
    await popup.evaluate("chrome.storage.session.remove('closed windows')");
    await popup.close();
  }

  it('when it is cancelled', async () => {
    cardApp = await orderWithPolicy(desk, portal, LONGEST_POLICY);
    await lookAtWindow('card-pin-max', 'Choose a PIN');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeText(
      portal,
      'No card was created. Everything made so far has been removed. If the card app window is still open, it says the same. You can close it.',
    );
    await lookAtStep('cancelled', 'Order cancelled');
    await seeHeading(cardApp, 'This order was cancelled');
    await seeText(cardApp, 'Nothing was created in this browser. Start again in Self-Service.');
    await lookAtWindow('card-cancelled', 'This order was cancelled');
    await closeCardApp(cardApp);
  });

  it('when it expires', async () => {
    await follow(portal, 'Dashboard');
    cardApp = await orderUpToPin(desk, portal);
    await letMessagesExpire(desk.server);
    await seeHeading(cardApp, 'This order has expired');
    await lookAtWindow('card-expired', 'This order has expired');
    await closeCardApp(cardApp);
    await seeHeading(portal, 'This order has expired');
    await seeText(
      portal,
      'An order lasts 10 minutes. No card was created and nothing was kept. Your PIN was never sent anywhere. You can choose the same one again.',
    );
    await lookAtStep('expired', 'This order has expired');
  });

  it('when the server cannot issue', async () => {
    await follow(portal, 'Dashboard');
    cardApp = await orderUpToPin(desk, portal);
    const setEmail = (email: string): void => {
      withDatabase(desk.server, (database) =>
        database.prepare("UPDATE people SET email = ? WHERE user_name = 'alice'").run(email),
      );
    };
    setEmail('no address');
    await choosePin(cardApp, GOOD_PIN);
    await seeHeading(cardApp, 'Your card could not be made', 30_000);
    setEmail('alice@example.com');
    await lookAtWindow('card-failed', 'Your card could not be made');
    await closeCardApp(cardApp);
    await seeHeading(portal, 'Your card could not be made');
    await seeText(
      portal,
      'The server could not issue the certificates. No card was created and your PIN was not kept. Try again in a few minutes. If you ask for help, mention ',
    );
    await lookAtStep('failed', 'Your card could not be made');
  });

  it('when another browser took it', async () => {
    await letClosedWindowsBeForgotten();
    await follow(portal, 'Dashboard');
    cardApp = await orderUpToPin(desk, portal);
    const mine = cardApp;
    const other = await launchBrowser({ extension: true });
    try {
      const page = await other.newPage();
      await page.goto(desk.server.address);
      await enter(page, 'User name', 'alice');
      await enter(page, 'Password', desk.server.password);
      await press(page, 'Log in');
      await follow(page, 'Continue');
      [cardApp] = await Promise.all([createWindowOf(other), press(page, 'Open card app')]);
      await seeHeading(cardApp, 'This order is open somewhere else');
      await seeText(cardApp, 'Another browser took it. If it was not you, choose Cancel in Self-Service now.');
      await lookAtWindow('card-elsewhere', 'This order is open somewhere else');
    } finally {
      await other.close();
      cardApp = mine;
    }
  });

  it('when the server is gone', async () => {
    const { host } = new URL(desk.server.address);
    await desk.server.kill();
    await choosePin(cardApp, GOOD_PIN);
    await seeHeading(cardApp, `No connection to ${host}`, 30_000);
    await seeText(cardApp, 'We keep trying until ');
    await seeText(cardApp, 'Your PIN stays in this window, nothing is lost.');
    await lookAtWindow('card-offline', `No connection to ${host}`);
    await seeText(portal, 'No connection. We keep trying; nothing is lost.', 30_000);
    await lookAtStep('process-offline', WAITING);
    const backOnline = await noticeText(portal, 'Back online.');
    await desk.server.startAgain();
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await closeCardApp(cardApp);
    await backOnline();
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Your card stays active');
    await lookAtStep('process-closed', 'Your card stays active');
  });

  it('none of them complains', () => expect(complaints).toEqual([]));
});
