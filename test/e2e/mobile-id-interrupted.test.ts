import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../support/choose.ts';
import { type Desk, enter, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { holdRequests } from '../support/hold-requests.ts';
import { judgeCertificates } from '../support/judge-certificates.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { orderMobileId } from '../support/order-mobile-id.ts';
import { choosePhonePin, PHONE_PIN, type Phone, readNumber, scanUpToPin, takePhone } from '../support/phone.ts';

const NUMBERED = { 'secondChannel.portal': true } as const;

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
    // The next order finds none again.
    await follow(portal, 'Go to Mobile ID');
    await press(portal, 'Lock');
    await seeHeading(portal, 'Lock this mobile ID?');
    await choose(portal, 'I have a new phone');
    await press(portal, 'Lock');
    await expect.poll(async () => (await listCredentials(desk.server, 'alice'))[0]?.state).toBe('locked');
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

  it('tells a phone that was away when it comes back', async () => {
    const page = await begin();
    await enter(page, 'PIN', PHONE_PIN);
    await seeHeading(portal, 'Your phone is connected');
    await page.setOfflineMode(true);
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await page.setOfflineMode(false);
    await seeHeading(page, 'This order was cancelled', 30_000);
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

  it('goes on after the phone is reloaded while the PIN is typed', async () => {
    const page = await begin();
    await enter(page, 'PIN', 'half');
    await seeHeading(portal, 'Your phone is connected');
    await page.reload();
    await seeHeading(page, 'Choose a PIN for this phone');
    await choosePhonePin(page);
    await seeItDone(page);
  });

  it('goes on after the phone is reloaded while it shows its number', async () => {
    const page = await begin(NUMBERED);
    await choosePhonePin(page);
    const number = await readNumber(page);
    await page.reload();
    await seeHeading(page, 'Type the PIN you chose');
    await enter(page, 'PIN', PHONE_PIN);
    await press(page, 'Activate');
    expect(await readNumber(page)).toBe(number);
    await enter(portal, 'Number', number);
    await press(portal, 'Continue');
    await seeItDone(page);
  });

  it('goes on after the phone is reloaded between answer and confirmation, when the PIN is typed again', async () => {
    const page = await begin();
    const held = await holdRequests(page, '/confirm');
    await choosePhonePin(page);
    await held.arrived;
    await page.setOfflineMode(true);
    await held.breakOff();
    await seeHeading(page, 'Almost done');
    await page.close({ runBeforeUnload: false });
    const again = await phone.open(`${desk.server.address}/phone`);
    await seeHeading(again, 'Type the PIN you chose');
    await enter(again, 'PIN', 'wrong 99');
    await press(again, 'Activate');
    await seeText(again, '4 tries left');
    await enter(again, 'PIN', PHONE_PIN);
    await press(again, 'Activate');
    await seeItDone(again);
  });

  it('is finished by a phone that was offline while its number was typed', async () => {
    const page = await begin(NUMBERED);
    await choosePhonePin(page);
    const number = await readNumber(page);
    await page.setOfflineMode(true);
    await enter(portal, 'Number', number);
    await press(portal, 'Continue');
    await page.setOfflineMode(false);
    await seeItDone(page);
  });

  it('says that it is almost done while the phone is offline at the end', async () => {
    const page = await begin();
    const held = await holdRequests(page, '/confirm');
    await choosePhonePin(page);
    await held.arrived;
    await page.setOfflineMode(true);
    await held.breakOff();
    await seeHeading(page, 'Almost done');
    await seeText(page, 'We finish as soon as you are online. Keep this page open.');
    await page.setOfflineMode(false);
    await seeItDone(page);
  });

  it('survives a server killed between issued and confirmed', async () => {
    const page = await begin();
    const held = await holdRequests(page, '/confirm');
    await choosePhonePin(page);
    await held.arrived;
    await desk.server.kill();
    await held.breakOff();
    await desk.server.startAgain();
    await seeItDone(page);
  });

  it('goes on from the Dashboard after its tab was closed', async () => {
    const page = await begin();
    await enter(page, 'PIN', PHONE_PIN);
    await seeHeading(portal, 'Your phone is connected');
    await portal.close();
    portal = await desk.logIn();
    await seeText(portal, 'Your mobile ID is waiting for you');
    await follow(portal, 'Continue');
    await seeHeading(portal, 'Your phone is connected');
    await choosePhonePin(page);
    await seeItDone(page);
  });
});
