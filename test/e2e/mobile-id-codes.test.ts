import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, enter, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { messageState } from '../support/message-state.ts';
import { orderMobileId } from '../support/order-mobile-id.ts';
import { choosePhonePin, PHONE_PIN, type Phone, readNumber, scanUpToPin, takePhone } from '../support/phone.ts';
import { scanCode } from '../support/read-qr-code.ts';

describe('the code of a mobile ID', () => {
  let desk: Desk;
  let phone: Phone;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
  });
  afterEach(async () => {
    await phone.close();
    for (const page of await desk.browser.pages()) if (page.url().startsWith(desk.server.address)) await page.close();
    await expectNothingLeft(desk.server);
    expect(await listCredentials(desk.server, 'alice')).toEqual([]);
  });
  afterAll(() => desk?.close());

  it('binds nothing when its page is only loaded, the first phone at its first input in PIN, and no second one', async () => {
    const portal = await desk.logIn();
    phone = await takePhone(desk.browser);
    const runId = await orderMobileId(desk, portal);
    const link = await scanCode(portal);
    expect((await fetch(link)).status).toBe(200);
    const other = await takePhone(desk.browser);
    const [mine, theirs] = [await phone.open(link), await other.open(link)];
    await seeHeading(theirs, 'Choose a PIN for this phone');
    await seeHeading(mine, 'Choose a PIN for this phone');
    await pause(500);
    expect(messageState(desk.server, runId)).toBe('waiting');
    await seeText(portal, 'Waiting for your phone');

    await enter(mine, 'PIN', PHONE_PIN.slice(0, 1));
    await seeHeading(portal, 'Your phone is connected');
    expect(messageState(desk.server, runId)).toBe('opened');

    await enter(theirs, 'PIN', PHONE_PIN);
    await seeHeading(theirs, 'This code has already been used');
    await seeText(theirs, 'If it was not you, choose Cancel in Self-Service now.');
    await seeText(portal, 'Another phone tried to use your code and was refused. If that was not you, choose Cancel.');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeHeading(mine, 'This order was cancelled');
    await other.close();
  });

  it('stays the same over a reload and in the dark, is a link too, and is dead once a new one is made, which works', async () => {
    const portal = await desk.logIn();
    phone = await takePhone(desk.browser);
    await orderMobileId(desk, portal);
    const old = await scanCode(portal);
    await portal.reload();
    expect(await scanCode(portal)).toBe(old);
    await portal.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await scanCode(portal)).toBe(old);
    const here = await portal.$eval('aria/Open on this phone[role="link"]', (element) => element.getAttribute('href'));
    expect(new URL(here ?? '', portal.url()).href).toBe(old);
    await portal.locator('::-p-text(Show the link)').click();
    await seeText(portal, old);

    await press(portal, 'New code');
    await seeText(portal, 'New code made. The old one no longer works.');
    const link = await scanCode(portal, { not: old });
    expect(link).not.toBe(old);
    await seeHeading(await phone.open(old), 'This code does not work any more');
    await seeHeading(await phone.open(link), 'Choose a PIN for this phone');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeText(portal, 'No mobile ID was created.');
  });

  it('expires on both sides, also while the PIN is typed', async () => {
    const portal = await desk.logIn();
    phone = await takePhone(desk.browser);
    await orderMobileId(desk, portal);
    const link = await scanCode(portal);
    const page = await phone.open(link);
    await enter(page, 'PIN', PHONE_PIN);
    await seeHeading(portal, 'Your phone is connected');
    await letMessagesExpire(desk.server);
    await seeHeading(page, 'This code has expired');
    await seeText(page, 'Start again in Self-Service.');
    await seeHeading(portal, 'This order has expired');
    await seeHeading(await phone.open(link), 'This code has expired');
  });

  it('ends the order when the number typed at the desk is wrong', async () => {
    const portal = await desk.logIn();
    phone = await takePhone(desk.browser);
    await orderMobileId(desk, portal, { 'secondChannel.portal': true });
    const page = await scanUpToPin(phone, portal);
    await choosePhonePin(page);
    const number = await readNumber(page);
    await seeHeading(portal, 'Type the number your phone shows');
    await enter(portal, 'Number', number === '58' ? '85' : '58');
    await press(portal, 'Continue');
    await seeHeading(portal, 'Wrong number, order ended');
    await seeText(portal, 'Nothing was created.');
    await seeHeading(page, 'This order has ended');
    await press(portal, 'Start again');
    await seeHeading(portal, 'Before you start');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
  });

  it.each([
    ['a code of nobody', 'A'.repeat(43), 'This code does not work any more'],
    ['something that is no code', 'not-a-ticket', 'This link is not whole'],
  ])('%s binds nothing and says so', async (_, fragment, headline) => {
    phone = await takePhone(desk.browser);
    const page = await phone.open(`${desk.server.address}/phone#${fragment}`);
    await seeHeading(page, headline);
    expect(page.url()).toBe(`${desk.server.address}/phone`);
  });
});
