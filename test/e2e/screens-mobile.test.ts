import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCKED_TEXTS } from '../../server/web/portal/mobile-id/locked-texts.ts';
import { RUN_END_TEXTS } from '../../server/web/portal/run/run-end-texts.ts';
import { choose } from '../support/choose.ts';
import { type Desk, enter, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { holdRequests } from '../support/hold-requests.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { hearComplaints, lookAt } from '../support/look-at.ts';
import { type MailSink, startMailSink } from '../support/mail-sink.ts';
import { waitForMail } from '../support/mailbox.ts';
import { saveOptions } from '../support/option-script.ts';
import { orderMobileId, startMobileId } from '../support/order-mobile-id.ts';
import { choosePhonePin, PHONE_PIN, type Phone, readNumber, scanUpToPin, takePhone } from '../support/phone.ts';

const NUMBERED = { 'secondChannel.portal': true } as const;

describe('the screens of Get Mobile ID in Self-Service', () => {
  let desk: Desk;
  let sink: MailSink;
  let portal: Page;
  let phone: Phone;
  let onPhone: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    sink = await startMailSink();
    desk = await openDesk({ extension: false, settings: { SMTP_URL: sink.url, MAIL_FROM: 'id@example.com' } });
    complaints = hearComplaints(desk.browser);
    portal = await desk.logIn();
    phone = await takePhone(desk.browser);
  });
  afterAll(async () => {
    await desk?.close();
    await sink?.close();
  });

  const lookAtPage = (name: string, headline: string): Promise<void> =>
    lookAt(portal, { name, on: 'portal', title: `${headline} – Chipless` });
  const lookAtStep = (name: string, headline: string): Promise<void> =>
    lookAt(portal, { name, on: 'portal', title: `${headline} – Get Mobile ID – Chipless` });

  it('before it starts, by code and by email', async () => {
    await follow(portal, 'Get Mobile ID');
    await seeHeading(portal, 'Before you start');
    await seeText(portal, 'You need your phone. It takes about two minutes.');
    await seeText(portal, 'Scan a code With your phone’s camera. Nothing to install first.');
    await seeText(portal, 'Choose a PIN on the phone You need it each time you use your mobile ID.');
    await seeText(portal, 'Your mobile ID is made Then come back here and choose Next.');
    await lookAtStep('mobile-start', 'Before you start');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await saveOptions(desk.server, 'mobile-id', { 'delivery.qrCode': 'email' });
    await press(portal, 'Start again');
    await seeText(portal, 'Open our email on your phone It goes to alice@example.com.');
    await saveOptions(desk.server, 'mobile-id', {});
    await lookAtStep('mobile-start-email', 'Before you start');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await seeText(portal, 'No mobile ID was created.');
    await seeText(portal, 'If your phone still has the page open, it says the same.');
    await lookAtStep('mobile-cancelled', 'Order cancelled');
    await follow(portal, 'Back to Dashboard');
  });

  it('with the code', async () => {
    await orderMobileId(desk, portal);
    await seeText(portal, 'The code is yours alone and works once. Don’t share it.');
    await seeText(portal, 'Open your phone’s camera Or Scan a code in the phone app.');
    await seeText(portal, 'Point it at the code Then tap the link that appears.');
    await seeText(portal, 'Choose a PIN there This page goes on by itself.');
    await seeText(portal, 'Code works for');
    await seeText(portal, 'Waiting for your phone');
    await seeText(portal, 'Are you on your phone now? Open on this phone');
    await seeText(portal, 'Next is ready once your mobile ID is active.');
    await lookAtStep('qr', 'Scan this code with your phone');
  });

  it('while the phone is at it', async () => {
    onPhone = await scanUpToPin(phone, portal);
    await enter(onPhone, 'PIN', PHONE_PIN);
    await seeHeading(portal, 'Your phone is connected');
    await seeText(portal, 'Go on with your phone. This page follows along.');
    await seeText(portal, 'Waiting for your PIN on the phone');
    await lookAtStep('qr-connected', 'Your phone is connected');
    const held = await holdRequests(onPhone, '/confirm');
    await choosePhonePin(onPhone);
    await held.arrived;
    await seeText(portal, 'Certificates issued');
    await lookAtStep('mobile-issued', 'Your phone is connected');
    await held.release();
  });

  it('when it is made', async () => {
    await seeHeading(portal, 'Your mobile ID is active');
    await seeText(portal, 'Choose Next to finish.');
    await lookAtStep('mobile-ready', 'Your mobile ID is active');
    await press(portal, 'Next');
    await seeText(portal, RUN_END_TEXTS['mobile ID'].done.lead);
    await lookAtStep('mobile-done', 'Your mobile ID is active');
    await follow(portal, 'Go to Mobile ID');
    await seeText(portal, 'Pixel 9, Chrome');
    await lookAtPage('mobile-id', 'Mobile ID');
  });

  it('with one already', async () => {
    await follow(portal, 'Dashboard');
    await lookAtPage('dashboard-mobile', 'What do you want to do?');
    await follow(portal, 'Get Mobile ID');
    await seeHeading(portal, 'You already have a mobile ID');
    await seeText(portal, 'You can have one at a time. Lock the old one to get a new one.');
    await seeText(portal, 'Why do you lock it?');
    await seeText(
      portal,
      'Locking cannot be undone. The old mobile ID stops working at once and its certificates are revoked. You have none until the new one is active: if the order ends before, order again.',
    );
    await seeText(portal, 'Next is ready once the old one is locked.');
    await lookAtStep('lock', 'You already have a mobile ID');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await follow(portal, 'Mobile ID');
    await press(portal, 'Lock');
    await seeHeading(portal, 'Lock this mobile ID?');
    await press(portal, 'Lock');
    await seeText(portal, 'Choose a reason. It goes into your history.');
    await choose(portal, 'I have a new phone');
    await seeText(portal, 'So this one has to be locked first.');
    await lookAtPage('mobile-id-lock', 'Mobile ID');
    await press(portal, 'Lock');
    await seeText(portal, LOCKED_TEXTS.title);
    await expect
      .poll(() => portal.evaluate(() => document.activeElement?.textContent ?? ''), { timeout: 5_000 })
      .toContain(LOCKED_TEXTS.text);
    await seeText(portal, 'locked');
    await lookAtPage('mobile-id-locked', 'Mobile ID');
  });

  it('when another phone tried', async () => {
    await follow(portal, 'Dashboard');
    await orderMobileId(desk, portal);
    const mine = await scanUpToPin(phone, portal);
    const other = await takePhone(desk.browser);
    const theirs = await scanUpToPin(other, portal);
    await enter(mine, 'PIN', PHONE_PIN);
    await seeHeading(portal, 'Your phone is connected');
    await enter(theirs, 'PIN', PHONE_PIN);
    await seeText(portal, 'Another phone tried to use your code and was refused. If that was not you, choose Cancel.');
    await lookAtStep('qr-another', 'Your phone is connected');
    await other.close();
    await letMessagesExpire(desk.server);
    await seeHeading(portal, 'This order has expired');
    await seeText(portal, 'A code lasts 10 minutes. Nothing was kept.');
    await lookAtStep('mobile-expired', 'This order has expired');
  });

  it('when the number is wrong', async () => {
    await follow(portal, 'Dashboard');
    await orderMobileId(desk, portal, NUMBERED);
    onPhone = await scanUpToPin(phone, portal);
    await choosePhonePin(onPhone);
    const number = await readNumber(onPhone);
    await seeHeading(portal, 'Type the number your phone shows');
    await seeText(portal, 'This makes sure it is your phone and nobody else’s.');
    await seeText(portal, 'No number on your phone?');
    await seeText(portal, 'Somebody else may have opened your link. Choose Cancel. Nothing has been created.');
    await seeText(portal, 'A wrong number ends this order.');
    await lookAtStep('number', 'Type the number your phone shows');
    await enter(portal, 'Number', number === '58' ? '85' : '58');
    await press(portal, 'Continue');
    await seeHeading(portal, 'Wrong number, order ended');
    await seeText(
      portal,
      'To be safe we stopped this order. Nothing was created. If somebody else opened your link, tell your help desk.',
    );
    await lookAtStep('number-wrong', 'Wrong number, order ended');
  });

  it('by email', async () => {
    await follow(portal, 'Dashboard');
    await orderMobileId(desk, portal, { 'delivery.qrCode': 'email' });
    await waitForMail(async () => sink.mails, { to: 'alice@example.com', subject: 'Activate your mobile ID' });
    await seeText(portal, 'We sent an activation link to alice@example.com.');
    await seeText(portal, 'Open the email on your phone and tap the link, or scan the code in it. It works until');
    await seeText(portal, 'Nothing there? Look in spam, or Send again');
    await lookAtStep('email', 'Check your email');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    sink.mood('refuses');
    await follow(portal, 'Back to Dashboard');
    await startMobileId(desk, portal, { 'delivery.qrCode': 'email' });
    await seeHeading(portal, 'The email could not be delivered');
    await seeText(portal, 'Ask your help desk to correct it. Nothing was created.');
    await lookAtStep('email-failed', 'The email could not be delivered');
  });

  it('none of them complains', () => expect(complaints).toEqual([]));
});
