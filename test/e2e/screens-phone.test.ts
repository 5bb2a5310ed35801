import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, enter, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { holdRequests } from '../support/hold-requests.ts';
import { hurryTimer } from '../support/hurry-timer.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { hearComplaints, lookAt } from '../support/look-at.ts';
import { orderMobileId } from '../support/order-mobile-id.ts';
import {
  choosePhonePin,
  PHONE_PIN,
  type Phone,
  readNumber,
  scanUpToPin,
  takePhone,
  typeNumber,
} from '../support/phone.ts';
import { scanCode } from '../support/read-qr-code.ts';

const NUMBERED = { 'secondChannel.portal': true } as const;

describe('the screens of the phone app', () => {
  let desk: Desk;
  let portal: Page;
  let phone: Phone;
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    portal = await desk.logIn();
    phone = await takePhone(desk.browser);
  });
  afterAll(() => desk?.close());

  const look = (name: string, headline: string, at = page): Promise<void> =>
    lookAt(at, { name: `phone-${name}`, on: 'phone', title: `${headline} – Chipless` });

  async function cancel(): Promise<void> {
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await follow(portal, 'Back to Dashboard');
  }

  it('with nothing on it', async () => {
    page = await phone.open(`${desk.server.address}/phone`);
    await seeHeading(page, 'No mobile ID on this phone');
    await seeText(page, 'Scan the code that Self-Service shows you.');
    await look('empty', 'No mobile ID on this phone');
  });

  it('that may not use its camera', async () => {
    await press(page, 'Scan a code');
    await seeHeading(page, 'Chipless may not use the camera');
    await seeText(page, 'Allow it in your phone’s settings, or use the phone’s own camera app.');
    await look('camera', 'Chipless may not use the camera');
    await page.close();
  });

  it('while the PIN is chosen', async () => {
    await orderMobileId(desk, portal, NUMBERED);
    page = await scanUpToPin(phone, portal);
    await seeText(page, new URL(desk.server.address).host);
    await seeText(page, 'You need it each time you use your mobile ID.');
    await seeText(page, 'Your PIN never leaves this phone.');
    await look('pin', 'Choose a PIN for this phone');
    await choosePhonePin(page, 'alice1', 'alice2');
    await seeText(page, 'Easy to guess: this is part of your name');
    await look('pin-error', 'Choose a PIN for this phone');
  });

  it('while it is made', async () => {
    const held = await holdRequests(page, '/confirm');
    await hurryTimer(page, 8000);
    await choosePhonePin(page);
    const number = await readNumber(page);
    await seeText(page, 'Waiting for you to type it');
    await seeText(page, 'Did not ask for this? Close this page and tell your help desk.');
    await look('number', 'Type this number in Self-Service');
    await typeNumber(portal, number);
    await held.arrived;
    await seeHeading(page, 'Making your mobile ID');
    await seeText(page, 'Still working. Some keys take longer.');
    await look('making', 'Making your mobile ID');
    await page.setOfflineMode(true);
    await held.breakOff();
    await seeHeading(page, 'Almost done');
    await look('offline', 'Almost done');
    await page.setOfflineMode(false);
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await seeText(page, 'Go back to Self-Service and choose Next.');
    await look('done', 'Your mobile ID is ready');
    await press(portal, 'Next');
    await follow(portal, 'Back to Dashboard');
  });

  it('of the mobile ID on it', async () => {
    await press(page, 'Done');
    await seeText(page, 'Mobile ID Alice Berg');
    await look('home', 'Mobile ID');
    await press(page, 'Details');
    await seeText(page, 'authentication');
    await look('details', 'Mobile ID Alice Berg');
    await press(page, 'Change PIN');
    await seeText(page, 'Repeat new PIN');
    await look('change-pin', 'Choose a new PIN');
    await page.goto(`${desk.server.address}/phone`);
    await press(page, 'Details');
    await press(page, 'Delete');
    await seeText(page, 'Its keys are destroyed and cannot be brought back.');
    await look('delete', 'Mobile ID Alice Berg');
    await page.close();
  });

  it('when its code does not work', async () => {
    portal = await desk.logIn('olivia');
    await orderMobileId(desk, portal);
    const link = await scanCode(portal);
    page = await phone.open(link);
    await seeHeading(page, 'Choose a PIN for this phone');
    const other = await takePhone(desk.browser);
    const theirs = await other.open(link);
    await enter(page, 'PIN', PHONE_PIN);
    await seeHeading(portal, 'Your phone is connected');
    await enter(theirs, 'PIN', PHONE_PIN);
    await seeHeading(theirs, 'This code has already been used');
    await look('used', 'This code has already been used', theirs);
    await other.close();
    await cancel();
    await seeHeading(page, 'This order was cancelled');
    await look('cancelled', 'This order was cancelled');

    await orderMobileId(desk, portal);
    page = await scanUpToPin(phone, portal);
    await enter(page, 'PIN', PHONE_PIN);
    await letMessagesExpire(desk.server);
    await seeHeading(page, 'This code has expired');
    await look('expired', 'This code has expired');
    await page.close();
    page = await phone.open(`${desk.server.address}/phone#not-a-ticket`);
    await seeHeading(page, 'This link is not whole');
    await look('not-a-code', 'This link is not whole');
    await page.close();
  });

  it('on an iPhone that has not got it on its home screen', async () => {
    await follow(portal, 'Dashboard');
    await orderMobileId(desk, portal);
    const iPhone = await takePhone(desk.browser, 'iPhone');
    page = await iPhone.open(await scanCode(portal));
    await seeText(page, 'Want Chipless on your home screen? Add it first, then scan the code inside it.');
    await look('iphone', 'Want Chipless on your home screen?');
    await iPhone.close();
    await cancel();
  });

  it('none of them complains', () => expect(complaints).toEqual([]));
});
