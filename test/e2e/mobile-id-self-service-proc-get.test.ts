import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { holdRequests } from '../support/browser/hold-requests.ts';
import { hurryTimer } from '../support/browser/hurry-timer.ts';
import { hearComplaints } from '../support/browser/look-at.ts';
import { lookAtPhone, lookAtPortal, lookAtStep } from '../support/browser/look-at-mobile-id.ts';
import { enter, follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { choosePhonePin, PHONE_PIN, type Phone, takePhone } from '../support/browser/phone.ts';
import { readQrFromScreenshot, scanCode } from '../support/browser/read-qr-code.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { readMailbox, waitForMail } from '../support/mail/mailbox.ts';
import { saveOptions } from '../support/option-script.ts';

/** The one walk by code, with a look at each of its screens. By email: mobile-id-email. */
describe('Get Mobile ID', () => {
  let desk: Desk;
  let phone: Phone;
  let portal: Page;
  let onPhone: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    phone = await takePhone(desk.browser);
    portal = await desk.logIn();
  });
  afterEach(() => expect(complaints).toEqual([]));
  afterAll(() => desk?.close());

  const nextIsOff = () => portal.$eval('aria/Next[role="button"]', (button) => button.matches(':disabled'));

  it('says before it starts what it needs, by code and by email', async () => {
    await follow(portal, 'Get Mobile ID');
    await seeHeading(portal, 'Before you start');
    await seeText(portal, 'You need your phone. It takes about two minutes.');
    await seeText(portal, 'Scan a code With your phone’s camera. Nothing to install first.');
    await seeText(portal, 'Choose a PIN on the phone You need it each time you use your mobile ID.');
    await seeText(portal, 'Your mobile ID is made Then come back here and choose Next.');
    await lookAtStep(portal, 'mobile-start', 'Before you start');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeText(portal, 'No mobile ID was created.');
    await seeText(portal, 'If your phone still has the page open, it says the same.');
    await lookAtStep(portal, 'mobile-cancelled', 'Order cancelled');
    await saveOptions(desk.server, 'mobile-id', { 'delivery.qrCode': 'email' });
    await press(portal, 'Start again');
    await seeText(portal, 'Open our email on your phone It goes to alice@example.com.');
    await saveOptions(desk.server, 'mobile-id', {});
    await lookAtStep(portal, 'mobile-start-email', 'Before you start');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await press(portal, 'Start again');
    await seeText(portal, 'Scan a code');
    await expectNothingLeft(desk.server);
  });

  it('shows a code that stays the same over a reload and in the dark, and is a link too', async () => {
    await press(portal, 'Next');
    await seeHeading(portal, 'Scan this code with your phone');
    await seeText(portal, 'The code is yours alone and works once. Don’t share it.');
    await seeText(portal, 'Open your phone’s camera Or Scan a code in the phone app.');
    await seeText(portal, 'Point it at the code Then tap the link that appears.');
    await seeText(portal, 'Choose a PIN there This page goes on by itself.');
    await seeText(portal, 'Code works for');
    await seeText(portal, 'Waiting for your phone');
    await seeText(portal, 'Are you on your phone now? Open on this phone');
    await seeText(portal, 'Next is ready once your mobile ID is active.');
    expect(await nextIsOff()).toBe(true);
    await lookAtStep(portal, 'qr', 'Scan this code with your phone');

    const link = await scanCode(portal);
    expect(link).toMatch(/^http:\/\/localhost:\d+\/phone#[\w-]+$/);
    await portal.reload();
    await portal.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await scanCode(portal)).toBe(link);
    const here = await portal.$eval('aria/Open on this phone[role="link"]', (element) => element.getAttribute('href'));
    expect(new URL(here ?? '', portal.url()).href).toBe(link);
    await portal.locator('::-p-text(Show the link)').click();
    await seeText(portal, link);
  });

  it('makes a new code that works while the old one no longer does, and asks for a PIN', async () => {
    const old = await scanCode(portal);
    await press(portal, 'New code');
    await seeText(portal, 'New code made. The old one no longer works.');
    const link = await scanCode(portal, { not: old });
    onPhone = await phone.open(old);
    await seeHeading(onPhone, 'This code does not work any more');
    await onPhone.close();

    onPhone = await phone.open(link);
    await seeHeading(onPhone, 'Choose a PIN for this phone');
    expect(onPhone.url()).toBe(`${desk.server.address}/phone`);
    await seeText(onPhone, new URL(desk.server.address).host);
    await seeText(onPhone, 'Alice Berg');
    await seeText(onPhone, 'You need it each time you use your mobile ID.');
    await seeText(onPhone, 'Your PIN never leaves this phone.');
    await lookAtPhone(onPhone, 'pin', 'Choose a PIN for this phone');
    await choosePhonePin(onPhone, 'alice1', 'alice2');
    await seeText(onPhone, 'Easy to guess: this is part of your name');
    await lookAtPhone(onPhone, 'pin-error', 'Choose a PIN for this phone');
  });

  it('is made on the phone while Self-Service follows along', async () => {
    await seeHeading(portal, 'Your phone is connected');
    await seeText(portal, 'Go on with your phone. This page follows along.');
    await seeText(portal, 'Pixel 9, Chrome');
    await seeText(portal, 'Waiting for your PIN on the phone');
    expect(await readQrFromScreenshot(portal)).toBeNull();
    await lookAtStep(portal, 'qr-connected', 'Your phone is connected');

    const held = await holdRequests(onPhone, '/confirm');
    await hurryTimer(onPhone, 8000);
    await enter(onPhone, 'PIN', PHONE_PIN); // key by key
    await enter(onPhone, 'Repeat PIN', PHONE_PIN);
    await press(onPhone, 'Activate');
    await held.arrived;
    await seeHeading(onPhone, 'Making your mobile ID');
    await seeText(onPhone, 'Still working. Some keys take longer.');
    await lookAtPhone(onPhone, 'making', 'Making your mobile ID');
    await seeText(portal, 'Certificates issued');
    await lookAtStep(portal, 'mobile-issued', 'Your phone is connected');
    await held.release();
    await seeHeading(onPhone, 'Your mobile ID is ready', 30_000);
    await seeText(onPhone, 'Go back to Self-Service and choose Next.');
    await lookAtPhone(onPhone, 'done', 'Your mobile ID is ready');
    // The portal follows along without a reload.
    await seeHeading(portal, 'Your mobile ID is active');
    await seeText(portal, 'Choose Next to finish.');
    await lookAtStep(portal, 'mobile-ready', 'Your mobile ID is active');
  });

  it('ends in an active mobile ID whose certificates openssl accepts', async () => {
    expect(await nextIsOff()).toBe(false);
    await press(portal, 'Next');
    await seeText(portal, 'It is on your phone now. Only your PIN opens it.');
    await lookAtStep(portal, 'mobile-done', 'Your mobile ID is active');
    await follow(portal, 'Go to Mobile ID');
    await seeHeading(portal, 'Mobile ID');
    await seeText(portal, 'Mobile ID Alice Berg');
    await seeText(portal, 'Pixel 9, Chrome');
    await seeText(portal, 'active');
    await lookAtPortal(portal, 'mobile-id', 'Mobile ID');

    const judged = await judgeCertificates(desk.server, 'alice');
    expect(judged.map(({ purpose }) => purpose).sort()).toEqual(['authentication', 'signature']);
    for (const { verdict } of judged) expect(verdict).toMatch(/: OK$/m);
    const mail = { to: 'alice@example.com', subject: 'Your mobile ID is active' };
    expect((await waitForMail(() => readMailbox(desk.server), mail)).text).toContain('Pixel 9, Chrome');
    await expectNothingLeft(desk.server);
  });
});
