import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWindowOf, launchBrowser } from '../support/browser.ts';
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
} from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { holdRequests } from '../support/hold-requests.ts';
import { judgeCertificates } from '../support/judge-certificates.ts';
import { listCredentials } from '../support/list-credentials.ts';

describe('an order that is interrupted', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(async () => {
    await expectNothingLeft(desk.server);
    for (const page of await desk.browser.pages()) if (page.url().startsWith(desk.server.address)) await page.close();
  });
  afterAll(() => desk?.close());

  async function activeCards(): Promise<number> {
    return (await listCredentials(desk.server, 'alice')).filter(({ state }) => state === 'active').length;
  }

  it('goes on from the Dashboard after its tab was closed', async () => {
    const portal = await desk.logIn();
    const cardApp = await orderUpToPin(desk, portal);
    await portal.close();
    const again = await desk.logIn();
    await seeText(again, 'Your virtual smart card is waiting for you');
    await seeText(again, 'You left at step 2 of 3.');
    await follow(again, 'Continue');
    await seeText(again, 'Waiting for your PIN');
    await choosePin(cardApp, GOOD_PIN);
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await closeCardApp(cardApp);
    await press(again, 'Next');
    await seeHeading(again, 'Your virtual smart card is active');
    expect(await activeCards()).toBe(1);
  });

  it("goes on when the card app's window is closed before the PIN and opened again", async () => {
    const portal = await desk.logIn();
    const before = await activeCards();
    const first = await orderUpToPin(desk, portal);
    await enter(first, 'PIN', 'half');
    await first.close();
    const second = await openCardApp(desk, portal);
    await choosePin(second, GOOD_PIN);
    await seeHeading(second, 'Your card is ready', 30_000);
    await closeCardApp(second);
    await press(portal, 'Next');
    expect(await activeCards()).toBe(before + 1);
  });

  it('goes on when the window is closed between answer and confirmation, after the PIN is typed again', async () => {
    const portal = await desk.logIn();
    const before = await activeCards();
    const first = await orderUpToPin(desk, portal);
    const held = await holdRequests(first, '/confirm');
    await choosePin(first, GOOD_PIN);
    await held.arrived;
    // Broken off, or the browser would send what is held when the page goes.
    await Promise.all([held.breakOff(), first.close({ runBeforeUnload: false })]);
    const second = await openCardApp(desk, portal);
    await enter(second, 'PIN', 'wrong 99');
    await press(second, 'Create card');
    await seeText(second, 'That is not the PIN. 4 tries left.');
    await enter(second, 'PIN', GOOD_PIN);
    await press(second, 'Create card');
    await seeHeading(second, 'Your card is ready', 30_000);
    await closeCardApp(second);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');
    expect(await activeCards()).toBe(before + 1);
  });

  it('goes on when the answer was lost on its way', async () => {
    const portal = await desk.logIn();
    const before = await activeCards();
    const cardApp = await orderUpToPin(desk, portal);
    const held = await holdRequests(cardApp, '/answer');
    await choosePin(cardApp, GOOD_PIN);
    await held.arrived;
    await held.breakOff();
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await closeCardApp(cardApp);
    await press(portal, 'Next');
    expect(await activeCards()).toBe(before + 1);
  });

  it('opens the same ticket twice in one browser as one window', async () => {
    const portal = await desk.logIn();
    const cardApp = await orderUpToPin(desk, portal);
    await press(portal, 'Open card app');
    await seeText(portal, 'Waiting for your PIN');
    const windows = (await desk.browser.pages()).filter((page) => page.url().includes('create.html'));
    expect(windows).toHaveLength(1);
    await press(portal, 'Cancel');
    await seeHeading(cardApp, 'This order was cancelled');
    await closeCardApp(cardApp);
  });

  it('refuses the same ticket in a second browser', async () => {
    const portal = await desk.logIn();
    const cardApp = await orderUpToPin(desk, portal);
    const other = await launchBrowser({ extension: true });
    try {
      const page = await other.newPage();
      await page.goto(desk.server.address);
      await enter(page, 'User name', 'alice');
      await enter(page, 'Password', desk.server.password);
      await press(page, 'Log in');
      await follow(page, 'Continue');
      const [second] = await Promise.all([createWindowOf(other), press(page, 'Open card app')]);
      await seeHeading(second, 'This order is open somewhere else');
    } finally {
      await other.close();
    }
    await press(portal, 'Cancel');
    await seeHeading(cardApp, 'This order was cancelled');
    await closeCardApp(cardApp);
  });

  it('survives a server killed between issued and confirmed', async () => {
    const portal = await desk.logIn();
    const before = await activeCards();
    const cardApp = await orderUpToPin(desk, portal);
    const held = await holdRequests(cardApp, '/confirm');
    await choosePin(cardApp, GOOD_PIN);
    await held.arrived;
    await desk.server.kill();
    await held.breakOff();
    await seeText(cardApp, 'No connection to localhost');
    await desk.server.startAgain();
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await closeCardApp(cardApp);
    await seeHeading(portal, 'Your card is active', 30_000);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');
    expect(await activeCards()).toBe(before + 1);
    for (const { verdict } of await judgeCertificates(desk.server, 'alice')) expect(verdict).toMatch(/: OK$/m);
  });
});
