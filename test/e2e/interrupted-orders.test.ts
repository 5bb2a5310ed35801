import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  choosePin,
  closeCardApp,
  type Desk,
  enter,
  follow,
  GOOD_PIN,
  openCardApp,
  openDesk,
  orderUpToPin,
  press,
  seeHeading,
  seeText,
  startOrder,
} from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { holdRequests } from '../support/hold-requests.ts';
import { judgeCertificates } from '../support/judge-certificates.ts';
import { listCredentials } from '../support/list-credentials.ts';

/** Each interruption by itself, at each step, is tried in Node (interrupted-order); here is what only a browser does. */
describe('an order that is interrupted or cancelled', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(async () => {
    await expectNothingLeft(desk.server);
    for (const page of await desk.browser.pages()) if (page.url().startsWith(desk.server.address)) await page.close();
  });
  afterAll(() => desk?.close());

  it('leaves nothing when cancelled before anything is made, and starts again with one click', async () => {
    const portal = await desk.logIn();
    await startOrder(portal);
    await press(portal, 'Dismiss');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeText(portal, 'No card was created. Everything made so far has been removed.');
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
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

  it('ends well when one thing after the other comes between, on both sides', async () => {
    const left = await desk.logIn();
    const first = await orderUpToPin(desk, left);
    await enter(first, 'PIN', 'half');
    await left.close();
    const portal = await desk.logIn();
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
    // Broken off, or the browser would send what is held when the page goes.
    await Promise.all([held.breakOff(), first.close({ runBeforeUnload: false })]);

    const second = await openCardApp(desk, portal);
    await enter(second, 'PIN', 'wrong 99');
    await press(second, 'Create card');
    await seeText(second, 'That is not the PIN. 4 tries left.');
    const heldAgain = await holdRequests(second, '/confirm');
    await enter(second, 'PIN', GOOD_PIN);
    await press(second, 'Create card');
    await heldAgain.arrived;
    await desk.server.kill();
    await heldAgain.breakOff();
    await seeText(second, 'No connection to localhost');
    await desk.server.startAgain();
    await seeHeading(second, 'Your card is ready', 30_000);
    await closeCardApp(second);
    await seeHeading(portal, 'Your card is active', 30_000);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');
    expect(await listCredentials(desk.server, 'alice')).toMatchObject([{ state: 'active' }]);
    for (const { verdict } of await judgeCertificates(desk.server, 'alice')) expect(verdict).toMatch(/: OK$/m);
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
