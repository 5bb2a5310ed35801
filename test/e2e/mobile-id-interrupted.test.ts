import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, enter, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { holdRequests } from '../support/hold-requests.ts';
import { judgeCertificates } from '../support/judge-certificates.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { orderMobileId } from '../support/order-mobile-id.ts';
import { choosePhonePin, PHONE_PIN, type Phone, readNumber, scanUpToPin, takePhone } from '../support/phone.ts';

const NUMBERED = { 'secondChannel.portal': true } as const;

/** Each interruption by itself, at each step, is tried in Node (interrupted-order, interrupted-number); here is what only browsers do. */
describe('an order of a mobile ID that is interrupted', () => {
  let desk: Desk;
  let phone: Phone;
  let portal: Page;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
  });
  afterEach(async () => {
    await expectNothingLeft(desk.server);
    await phone.close();
    for (const page of await desk.browser.pages()) if (page.url().startsWith(desk.server.address)) await page.close();
  });
  afterAll(() => desk?.close());

  async function begin(options: Parameters<typeof orderMobileId>[2] = {}): Promise<Page> {
    portal = await desk.logIn();
    phone = await takePhone(desk.browser);
    await orderMobileId(desk, portal, options);
    return scanUpToPin(phone, portal);
  }

  async function seeItDone(page: Page): Promise<void> {
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await seeHeading(portal, 'Your mobile ID is active', 30_000);
    await press(portal, 'Next');
    await seeText(portal, 'It is on your phone now. Only your PIN opens it.');
    expect((await listCredentials(desk.server, 'alice'))[0]?.state).toBe('active');
    const judged = await judgeCertificates(desk.server, 'alice');
    expect(judged).toHaveLength(2);
    for (const { verdict } of judged) expect(verdict).toMatch(/: OK$/m);
  }

  it('tells the phone when it is cancelled while the PIN is typed', async () => {
    const page = await begin();
    await enter(page, 'PIN', PHONE_PIN);
    await seeHeading(portal, 'Your phone is connected');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeText(portal, 'No mobile ID was created.');
    await seeText(portal, 'If your phone still has the page open, it says the same.');
    await seeHeading(page, 'This order was cancelled');
    await seeText(page, 'Nothing was created on this phone.');
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
  });

  it('revokes what was issued when it is cancelled between certificates and confirmation', async () => {
    const page = await begin();
    const held = await holdRequests(page, '/confirm');
    await choosePhonePin(page);
    await held.arrived;
    await seeText(portal, 'Certificates issued');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await held.release();
    await seeHeading(page, 'This order was cancelled');
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
  });

  it('ends well when one thing after the other comes between, on both sides', async () => {
    const page = await begin(NUMBERED);
    await enter(page, 'PIN', 'half');
    await seeHeading(portal, 'Type the number your phone shows');
    await page.reload();
    await seeHeading(page, 'Choose a PIN for this phone');

    await portal.close();
    portal = await desk.logIn();
    await seeText(portal, 'Your mobile ID is waiting for you');
    await follow(portal, 'Continue');
    await seeHeading(portal, 'Type the number your phone shows');

    await choosePhonePin(page);
    const number = await readNumber(page);
    await page.reload();
    await seeHeading(page, 'Type the PIN you chose');
    await enter(page, 'PIN', PHONE_PIN);
    await press(page, 'Activate');
    expect(await readNumber(page)).toBe(number);

    const held = await holdRequests(page, '/confirm');
    await page.setOfflineMode(true);
    await enter(portal, 'Number', number);
    await press(portal, 'Continue');
    await page.setOfflineMode(false);
    await held.arrived;
    await page.setOfflineMode(true);
    await held.breakOff();
    await seeHeading(page, 'Almost done');
    await seeText(page, 'We finish as soon as you are online. Keep this page open.');

    await page.close({ runBeforeUnload: false });
    const again = await phone.open(`${desk.server.address}/phone`);
    await seeHeading(again, 'Type the PIN you chose');
    await enter(again, 'PIN', 'wrong 99');
    await press(again, 'Activate');
    await seeText(again, '4 tries left');
    const heldAgain = await holdRequests(again, '/confirm');
    await enter(again, 'PIN', PHONE_PIN);
    await press(again, 'Activate');
    await heldAgain.arrived;
    await desk.server.kill();
    await heldAgain.breakOff();
    await desk.server.startAgain();
    await seeItDone(again);
  });
});
