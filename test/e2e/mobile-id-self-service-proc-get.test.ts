import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../support/choose.ts';
import { type Desk, enter, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { judgeCertificates } from '../support/judge-certificates.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { linksOf, readMailbox, waitForMail } from '../support/mailbox.ts';
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
import { readQrFromScreenshot, scanCode } from '../support/read-qr-code.ts';

describe('Get Mobile ID', () => {
  let desk: Desk;
  let phone: Phone;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    phone = await takePhone(desk.browser);
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  async function nextIsOff(portal: Page): Promise<boolean> {
    return portal.$eval('aria/Next[role="button"]', (button) => button.matches(':disabled'));
  }

  it('ends, by a code read from the screen, in an active mobile ID whose certificates openssl accepts', async () => {
    const portal = await desk.logIn('alice');
    await orderMobileId(desk, portal);
    await seeText(portal, 'Waiting for your phone');
    expect(await nextIsOff(portal)).toBe(true);
    const link = await scanCode(portal);
    expect(link).toMatch(/^http:\/\/localhost:\d+\/phone#[\w-]+$/);

    const page = await phone.open(link);
    await seeHeading(page, 'Choose a PIN for this phone');
    expect(page.url()).toBe(`${desk.server.address}/phone`);
    await seeText(page, new URL(desk.server.address).host);
    await seeText(page, 'Alice Berg');
    await enter(page, 'PIN', PHONE_PIN);
    await seeHeading(portal, 'Your phone is connected');
    await seeText(portal, 'Pixel 9, Chrome');
    await seeText(portal, 'Waiting for your PIN on the phone');
    expect(await readQrFromScreenshot(portal)).toBeNull();

    await choosePhonePin(page);
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    // The portal follows along: nobody reloads it.
    await seeHeading(portal, 'Your mobile ID is active');
    expect(await nextIsOff(portal)).toBe(false);
    await press(portal, 'Next');
    await seeText(portal, 'It is on your phone now. Only your PIN opens it.');
    await follow(portal, 'Go to Mobile ID');
    await seeHeading(portal, 'Mobile ID');
    await seeText(portal, 'Mobile ID Alice Berg');
    await seeText(portal, 'Pixel 9, Chrome');
    await seeText(portal, 'active');

    const judged = await judgeCertificates(desk.server, 'alice');
    expect(judged.map(({ purpose }) => purpose).sort()).toEqual(['authentication', 'signature']);
    for (const { verdict } of judged) expect(verdict).toMatch(/: OK$/m);
    await waitForMail(() => readMailbox(desk.server), {
      to: 'alice@example.com',
      subject: 'Your mobile ID is active',
    }).then(({ text }) => expect(text).toContain('Pixel 9, Chrome'));
    await portal.close();
  });

  it('ends, by the link of an email and the number typed at the desk, in an active mobile ID', async () => {
    const portal = await desk.logIn('olivia');
    await orderMobileId(desk, portal, { 'delivery.qrCode': 'email' });
    await seeText(portal, 'We sent an activation link to olivia@example.com');
    const mail = await waitForMail(() => readMailbox(desk.server), {
      to: 'olivia@example.com',
      subject: 'Activate your mobile ID',
    });
    expect(mail.text).toContain('It works once');
    const links = linksOf(mail);
    expect(links.html).toMatch(/^http:\/\/localhost:\d+\/phone#[\w-]+$/);
    expect(links).toEqual({ text: links.html, html: links.html, picture: links.html });

    const hers = await takePhone(desk.browser);
    const page = await hers.open(links.html);
    await seeHeading(page, 'Choose a PIN for this phone');
    await choosePhonePin(page);
    const number = await readNumber(page);
    expect(await listCredentials(desk.server, 'olivia')).toMatchObject([{ state: 'registered' }]);
    await typeNumber(portal, number);
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await seeHeading(portal, 'Your mobile ID is active');
    await press(portal, 'Next');
    await follow(portal, 'Go to Mobile ID');
    await seeText(portal, 'Mobile ID Olivia');
    for (const { verdict } of await judgeCertificates(desk.server, 'olivia')) expect(verdict).toMatch(/: OK$/m);
    await hers.close();
    await portal.close();
  });

  it('says that there is one already, locks it and goes on', async () => {
    const portal = await desk.logIn('alice');
    await follow(portal, 'Get Mobile ID');
    await seeHeading(portal, 'You already have a mobile ID');
    await seeText(portal, 'You can have one at a time. Lock the old one to get a new one.');
    await seeText(portal, 'Locking cannot be undone.');
    expect(await nextIsOff(portal)).toBe(true);
    await press(portal, 'Lock');
    await seeText(portal, 'Choose a reason. It goes into your history.');
    await choose(portal, 'I have a new phone');
    await press(portal, 'Lock');
    await seeHeading(portal, 'Scan this code with your phone');
    const page = await scanUpToPin(phone, portal);
    await choosePhonePin(page, 'Other 9152');
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await press(portal, 'Next');
    await seeText(portal, 'It is on your phone now. Only your PIN opens it.');
    expect((await listCredentials(desk.server, 'alice')).map(({ state }) => state)).toEqual(['active', 'locked']);
    for (const { verdict } of await judgeCertificates(desk.server, 'alice')) expect(verdict).toMatch(/: OK$/m);
    await portal.close();
  });

  it('makes one mobile ID of two orders at once', async () => {
    const [first, second] = [await desk.logIn('adam'), await desk.logIn('adam')];
    await orderMobileId(desk, first);
    await follow(second, 'Get Mobile ID');
    await seeHeading(second, 'Before you start');
    await press(second, 'Next');
    await seeHeading(second, 'Scan this code with your phone');
    const [one, two] = [await scanUpToPin(phone, first), await scanUpToPin(phone, second)];
    await choosePhonePin(one);
    await seeHeading(one, 'Your mobile ID is ready', 30_000);
    await choosePhonePin(two);
    await seeHeading(two, 'You already have a mobile ID', 30_000);
    await seeText(two, 'Nothing was created on this phone.');
    const states = (await listCredentials(desk.server, 'adam')).map(({ state }) => state);
    expect(states).toEqual(['active']);
    await seeHeading(second, 'You already have a mobile ID');
    await seeText(second, 'Another one became active while this one was made. Nothing was created.');
    await press(first, 'Next');
  });
});
