import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints } from '../support/browser/look-at.ts';
import { lookAtPhone, lookAtStep } from '../support/browser/look-at-mobile-id.ts';
import { orderMobileId } from '../support/browser/order-mobile-id.ts';
import { enter, follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { choosePhonePin, PHONE_PIN, type Phone, readNumber, scanUpToPin, takePhone } from '../support/browser/phone.ts';
import { scanCode } from '../support/browser/read-qr-code.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { messageState } from '../support/message-state.ts';

/**
 * How a code becomes a mobile ID, with a look at each screen: mobile-id-self-service-proc-get. Here are the codes that
 * do not.
 */
describe('the code of a mobile ID', () => {
  let desk: Desk;
  let portal: Page;
  let phone: Phone;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    portal = await desk.logIn();
    phone = await takePhone(desk.browser);
  });
  afterEach(async () => {
    await expectNothingLeft(desk.server);
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
    expect(complaints).toEqual([]);
  });
  afterAll(() => desk?.close());

  it('binds nothing when its page is only loaded, the first phone at its first input in PIN, and no second one', async () => {
    const runId = await orderMobileId(desk, portal);
    const link = await scanCode(portal);
    expect((await fetch(link)).status).toBe(200);
    const mine = await phone.open(link);
    await seeHeading(mine, 'Choose a PIN for this phone');
    const other = await takePhone(desk.browser, 'iPhone');
    const theirs = await other.open(link);
    await seeText(theirs, 'Want Chipless Demo on your home screen? Add it first, then scan the code inside it.');
    await lookAtPhone(theirs, 'iphone', 'Want Chipless Demo on your home screen?');
    await press(theirs, 'Not now');
    await seeHeading(theirs, 'Choose a PIN for this phone');
    await seeText(portal, 'Waiting for your phone');
    expect(messageState(desk.server, runId)).toBe('waiting');

    await enter(mine, 'PIN', PHONE_PIN.slice(0, 1));
    await seeHeading(portal, 'Your phone is connected');
    expect(messageState(desk.server, runId)).toBe('opened');

    await enter(theirs, 'PIN', PHONE_PIN);
    await seeHeading(theirs, 'This code has already been used');
    await seeText(theirs, 'If it was not you, choose Cancel in Self-Service now.');
    await lookAtPhone(theirs, 'used', 'This code has already been used');
    await other.close();
    await seeText(portal, 'Another phone tried to use your code and was refused. If that was not you, choose Cancel.');
    await lookAtStep(portal, 'qr-another', 'Your phone is connected');

    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeText(portal, 'No mobile ID was created.');
    await seeHeading(mine, 'This order was cancelled');
    await seeText(mine, 'Nothing was created on this phone.');
    await lookAtPhone(mine, 'cancelled', 'This order was cancelled');
    await mine.close();
  });

  it('expires on both sides, also while the PIN is typed', async () => {
    await follow(portal, 'Back to Dashboard');
    await orderMobileId(desk, portal);
    const link = await scanCode(portal);
    const page = await phone.open(link);
    await enter(page, 'PIN', PHONE_PIN);
    await seeHeading(portal, 'Your phone is connected');
    await letMessagesExpire(desk.server);
    await seeHeading(page, 'This code has expired');
    await seeText(page, 'Start again in Self-Service.');
    await lookAtPhone(page, 'expired', 'This code has expired');
    await page.close();
    await seeHeading(portal, 'This order has expired');
    await seeText(portal, 'A code lasts 10 minutes. Nothing was kept.');
    await lookAtStep(portal, 'mobile-expired', 'This order has expired');
    const again = await phone.open(link);
    await seeHeading(again, 'This code has expired');
    await again.close();
  });

  it('ends the order when the number typed at the desk is wrong', async () => {
    await follow(portal, 'Dashboard');
    await orderMobileId(desk, portal, { 'secondChannel.portal': true });
    const page = await scanUpToPin(phone, portal);
    await choosePhonePin(page);
    const number = await readNumber(page);
    await seeText(page, 'Waiting for you to type it');
    await seeText(page, 'Did not ask for this? Close this page and tell your help desk.');
    await lookAtPhone(page, 'number', 'Type this number in Self-Service');
    await seeHeading(portal, 'Type the number your phone shows');
    await seeText(portal, 'This makes sure it is your phone and nobody else’s.');
    await seeText(portal, 'No number on your phone?');
    await seeText(portal, 'Somebody else may have opened your link. Choose Cancel. Nothing has been created.');
    await seeText(portal, 'A wrong number ends this order.');
    await lookAtStep(portal, 'number', 'Type the number your phone shows');
    await enter(portal, 'Number', number === '58' ? '85' : '58');
    await press(portal, 'Continue');
    await seeHeading(portal, 'Wrong number, order ended');
    await seeText(
      portal,
      'To be safe we stopped this order. Nothing was created. If somebody else opened your link, tell your help desk.',
    );
    await lookAtStep(portal, 'number-wrong', 'Wrong number, order ended');
    await seeHeading(page, 'This order has ended');
    await page.close();
    await press(portal, 'Start again');
    await seeHeading(portal, 'Before you start');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
  });

  it('binds nothing when it is no code, and says so', async () => {
    const page = await phone.open(`${desk.server.address}/phone#not-a-ticket`);
    await seeHeading(page, 'This link is not whole');
    expect(page.url()).toBe(`${desk.server.address}/phone`);
    await lookAtPhone(page, 'not-a-code', 'This link is not whole');
  });

  it('cannot be scanned by a phone app that may not use the camera', async () => {
    const page = await phone.open(`${desk.server.address}/phone`);
    await press(page, 'Scan a code');
    await seeHeading(page, 'Chipless Demo may not use the camera');
    await seeText(page, 'Allow it in your phone’s settings, or use the phone’s own camera app.');
    await lookAtPhone(page, 'camera', 'Chipless Demo may not use the camera');
  });
});
