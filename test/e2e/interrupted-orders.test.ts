import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forgetClosedWindows, popupOf } from '../support/browser/browser.ts';
import { type Desk, GOOD_PIN, openDesk } from '../support/browser/desk.ts';
import { choosePin, closeCardApp, openCardApp, orderUpToPin } from '../support/browser/get-card.ts';
import { holdRequests } from '../support/browser/hold-requests.ts';
import { hearComplaints, lookAt } from '../support/browser/look-at.ts';
import { noticeText } from '../support/browser/notice-text.ts';
import { openElsewhere } from '../support/browser/open-elsewhere.ts';
import { LONGEST_POLICY, orderWithPolicy } from '../support/browser/order-with-policy.ts';
import { enter, follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { withDatabase } from '../support/stores/demo-database.ts';

/**
 * Each interruption by itself, at each step, is tried in Node (interrupted-order, card-and-server): here is what only a
 * browser does, and each screen on the way.
 */
describe('an order that is cancelled, interrupted, or does not end well', () => {
  let desk: Desk;
  let portal: Page;
  let cardApp: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk();
    complaints = hearComplaints(desk.browser);
    portal = await desk.logIn();
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  const lookAtStep = (name: string, headline: string): Promise<void> =>
    lookAt(portal, { name, on: 'portal', title: `${headline} – Get virtual smart card – Chipless Demo` });
  const lookAtWindow = (name: string, headline: string): Promise<void> =>
    lookAt(cardApp, { name, on: 'window', title: `${headline} – Chipless` });

  const WAITING = 'Create your card in the card app';

  it('revokes what was issued when it is cancelled between the certificates and the confirmation', async () => {
    cardApp = await orderWithPolicy(desk, portal, LONGEST_POLICY);
    await lookAtWindow('card-pin-max', 'Choose a PIN');
    const held = await holdRequests(cardApp, '/confirm');
    await choosePin(cardApp, GOOD_PIN);
    await held.arrived;
    await seeText(portal, 'Certificates issued');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeText(
      portal,
      'No card was created. Everything made so far has been removed. If the card app window is still open, it says the same. You can close it.',
    );
    await lookAtStep('cancelled', 'Order cancelled');
    await held.release();
    await seeHeading(cardApp, 'This order was cancelled');
    await seeText(cardApp, 'Nothing was created in this browser. Start again in Self-Service.');
    await lookAtWindow('card-cancelled', 'This order was cancelled');
    await closeCardApp(cardApp);
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
  });

  it('starts again with one click, and says when another browser took it', async () => {
    await press(portal, 'Start again');
    await seeHeading(portal, 'Before you start');
    await press(portal, 'Next');
    await seeText(portal, 'Waiting for the card app');
    await openElsewhere(desk.server, portal);
    cardApp = await openCardApp(desk, portal);
    await seeHeading(cardApp, 'This order is open somewhere else');
    await seeText(cardApp, 'Another browser took it. If it was not you, choose Cancel in Self-Service now.');
    await lookAtWindow('card-elsewhere', 'This order is open somewhere else');
    await closeCardApp(cardApp);
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
  });

  it('expires', async () => {
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

  it('fails where the server cannot issue', async () => {
    const popup = await popupOf(desk.browser);
    await forgetClosedWindows(popup);
    await popup.close();
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
    await follow(portal, 'Dashboard');
  });

  it('ends well when one thing after the other comes between, on both sides', async () => {
    const first = await orderUpToPin(desk, portal);
    await enter(first, 'PIN', 'half');
    await portal.close();
    portal = await desk.logIn();
    await seeText(portal, 'Your virtual smart card is waiting for you');
    await seeText(portal, 'You left at step 2 of 3.');
    await follow(portal, 'Continue');
    await seeText(portal, 'Waiting for your PIN');

    await press(portal, 'Open card app');
    await seeText(portal, 'Waiting for your PIN');
    const windows = (await desk.browser.pages()).filter((page) => page.url().includes('create.html'));
    expect(windows).toHaveLength(1);

    const lost = await holdRequests(first, '/answer');
    await choosePin(first, GOOD_PIN);
    await lost.arrived;
    const held = await holdRequests(first, '/confirm');
    await lost.breakOff();
    await held.arrived;
    // Aborted, or the browser would send the held requests when the page closes.
    await Promise.all([held.breakOff(), first.close({ runBeforeUnload: false })]);

    cardApp = await openCardApp(desk, portal);
    await enter(cardApp, 'PIN', 'wrong 99');
    await press(cardApp, 'Create card');
    await seeText(cardApp, 'That is not the PIN. 4 tries left.');
    const heldAgain = await holdRequests(cardApp, '/confirm');
    await enter(cardApp, 'PIN', GOOD_PIN);
    await press(cardApp, 'Create card');
    await heldAgain.arrived;
    await desk.server.kill();
    await heldAgain.breakOff();
    const { host } = new URL(desk.server.address);
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
    await seeHeading(portal, 'Your card is active', 30_000);
  });

  it('is only closed by Cancel when the card is already active', async () => {
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Your card stays active');
    await seeText(portal, 'You find it in Cards.');
    await lookAtStep('process-closed', 'Your card stays active');
    expect(await listCredentials(desk.server, 'alice')).toMatchObject([{ state: 'active' }]);
    for (const { verdict } of await judgeCertificates(desk.server, 'alice')) expect(verdict).toMatch(/: OK$/m);
  });

  it('complains of nothing', () => expect(complaints).toEqual([]));
});
