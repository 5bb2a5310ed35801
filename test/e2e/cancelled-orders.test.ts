import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
  startOrder,
} from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { holdRequests } from '../support/hold-requests.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { listCredentials } from '../support/list-credentials.ts';

describe('an order that is cancelled or expires', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(async () => {
    await expectNothingLeft(desk.server);
    for (const page of await desk.browser.pages()) if (page.url().startsWith(desk.server.address)) await page.close();
  });
  afterAll(() => desk?.close());

  it('leaves nothing when cancelled before anything is made', async () => {
    const portal = await desk.logIn();
    await follow(portal, 'Get virtual smart card');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeText(portal, 'No card was created. Everything made so far has been removed.');
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
  });

  it('leaves nothing when cancelled with the pop-up dismissed', async () => {
    const portal = await desk.logIn();
    await startOrder(portal);
    await press(portal, 'Dismiss');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
  });

  it('tells the card app when cancelled while the PIN is typed', async () => {
    const portal = await desk.logIn();
    const cardApp = await orderUpToPin(desk, portal);
    await enter(cardApp, 'PIN', GOOD_PIN);
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeHeading(cardApp, 'This order was cancelled');
    await seeText(cardApp, 'Nothing was created in this browser. Start again in Self-Service.');
    await closeCardApp(cardApp);
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
  });

  it('starts again with one click after a cancelled order', async () => {
    const portal = await desk.logIn();
    await follow(portal, 'Get virtual smart card');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await press(portal, 'Start again');
    await seeHeading(portal, 'Before you start');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
  });

  it('revokes what was issued when cancelled between the certificates and the confirmation', async () => {
    const portal = await desk.logIn();
    const cardApp = await orderUpToPin(desk, portal);
    const held = await holdRequests(cardApp, '/confirm');
    await choosePin(cardApp, GOOD_PIN);
    await held.arrived;
    await seeText(portal, 'Certificates issued');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await held.release();
    await seeHeading(cardApp, 'This order was cancelled');
    await closeCardApp(cardApp);
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
  });

  it('has one winner when Cancel races the confirmation', async () => {
    for (let round = 0; round < 3; round += 1) {
      const portal = await desk.logIn();
      const before = (await listCredentials(desk.server, 'alice')).length;
      const cardApp = await orderUpToPin(desk, portal);
      const held = await holdRequests(cardApp, '/confirm');
      await choosePin(cardApp, GOOD_PIN);
      await held.arrived;
      await Promise.all([held.release(), press(portal, 'Cancel')]);
      await portal.waitForFunction(() => /Order cancelled|Your card (is|stays) active/.test(document.body.innerText));
      const cancelled = await portal.evaluate(() => document.body.innerText.includes('Order cancelled'));
      await seeHeading(cardApp, cancelled ? 'This order was cancelled' : 'Your card is ready');
      await closeCardApp(cardApp);
      expect((await listCredentials(desk.server, 'alice')).length).toBe(before + (cancelled ? 0 : 1));
      await expectNothingLeft(desk.server);
      await portal.close();
    }
  });

  it('tells both sides when it expires while the PIN is typed', async () => {
    const portal = await desk.logIn();
    const before = (await listCredentials(desk.server, 'alice')).length;
    const cardApp = await orderUpToPin(desk, portal);
    await enter(cardApp, 'PIN', GOOD_PIN);
    await letMessagesExpire(desk.server);
    await seeHeading(cardApp, 'This order has expired');
    await seeHeading(portal, 'This order has expired');
    await closeCardApp(cardApp);
    expect((await listCredentials(desk.server, 'alice')).length).toBe(before);
  });

  it('only closes the order when the card is already active', async () => {
    const portal = await desk.logIn();
    const cardApp = await orderUpToPin(desk, portal);
    await choosePin(cardApp, GOOD_PIN);
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await closeCardApp(cardApp);
    await seeHeading(portal, 'Your card is active');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Your card stays active');
    await seeText(portal, 'You find it in Cards.');
    expect((await listCredentials(desk.server, 'alice'))[0]?.state).toBe('active');
  });
});
