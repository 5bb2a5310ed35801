import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/demo-database.ts';
import { type Desk, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { type MailSink, startMailSink } from '../support/mail-sink.ts';
import { linksOf, waitForMail } from '../support/mailbox.ts';
import { orderMobileId, startMobileId } from '../support/order-mobile-id.ts';
import { choosePhonePin, readNumber, takePhone, typeNumber } from '../support/phone.ts';

const ACTIVATE = { to: 'alice@example.com', subject: 'Activate your mobile ID' } as const;

describe('the email with a link', () => {
  let desk: Desk;
  let sink: MailSink;
  beforeAll(async () => {
    sink = await startMailSink();
    desk = await openDesk({ extension: false, settings: { SMTP_URL: sink.url, MAIL_FROM: 'id@example.com' } });
  });
  afterEach(async () => {
    sink.mood('takes');
    for (const page of await desk.browser.pages()) if (page.url().startsWith(desk.server.address)) await page.close();
    await expectNothingLeft(desk.server);
  });
  afterAll(async () => {
    await desk?.close();
    await sink?.close();
  });

  const read = async () => sink.mails;
  const activations = () => sink.mails.filter(({ subject }) => subject === ACTIVATE.subject).length;

  /** Turns the time: what waits for its next try is due now. */
  function makeMailsDue(): void {
    withDatabase(desk.server, (database) =>
      database
        .prepare("UPDATE outbox SET due_at = ? WHERE state = 'queued'")
        .run(new Date(Date.now() - 1000).toISOString()),
    );
  }

  it('arrives once the mail server is back, and its link works', async () => {
    await sink.close();
    const portal = await desk.logIn();
    await orderMobileId(desk, portal, { 'delivery.qrCode': 'email' });
    await seeText(portal, 'The mail server is slow. We keep trying; you can leave this page.', 30_000);
    await sink.open();
    makeMailsDue();
    const mail = await waitForMail(read, { ...ACTIVATE, timeout: 30_000 });
    await seeText(portal, 'We sent an activation link to alice@example.com');
    const phone = await takePhone(desk.browser);
    const page = await phone.open(linksOf(mail).html);
    await seeHeading(page, 'Choose a PIN for this phone');
    await choosePhonePin(page);
    await typeNumber(portal, await readNumber(page));
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await press(portal, 'Next');
    await phone.close();
    expect(activations()).toBe(1);
  });

  it('that is refused for good is said on the page', async () => {
    sink.mood('refuses');
    const portal = await desk.logIn('olivia');
    await startMobileId(desk, portal, { 'delivery.qrCode': 'email' });
    await seeHeading(portal, 'The email could not be delivered');
    await seeText(portal, 'The address olivia@example.com does not take our mail.');
    await press(portal, 'Cancel');
    await follow(portal, 'Back to Dashboard');
    await seeHeading(portal, 'What do you want to do?');
  });

  it('kills the link of the one before when it is sent again', async () => {
    const portal = await desk.logIn('olivia');
    await orderMobileId(desk, portal, { 'delivery.qrCode': 'email' });
    const to = { to: 'olivia@example.com', subject: ACTIVATE.subject };
    const first = await waitForMail(read, to);
    await seeText(portal, 'You can send again in');
    expect(await portal.$eval('aria/Send again[role="button"]', (button) => button.matches(':disabled'))).toBe(true);
    withDatabase(desk.server, (database) =>
      database.exec(`UPDATE outbox SET created_at = '${new Date(Date.now() - 120_000).toISOString()}'`),
    );
    await portal.reload();
    await press(portal, 'Send again');
    const second = await waitForMail(read, { ...to, count: 2 });
    await seeText(portal, 'Sent again at');
    const [old, link] = [linksOf(first), linksOf(second)];
    expect(old.html).not.toBe(link.html);
    const phone = await takePhone(desk.browser);
    await seeHeading(await phone.open(old.html), 'This code does not work any more');
    await seeHeading(await phone.open(link.html), 'Choose a PIN for this phone');
    await phone.close();
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
  });

  it('of an order that was cancelled before it left is never sent', async () => {
    await sink.close();
    const portal = await desk.logIn('olivia');
    const before = activations();
    await orderMobileId(desk, portal, { 'delivery.qrCode': 'email' });
    await seeText(portal, 'The mail server is slow.', 30_000);
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await sink.open();
    makeMailsDue();
    const queued = () =>
      withDatabase(desk.server, (database) =>
        database.prepare("SELECT count(*) AS count FROM outbox WHERE state = 'queued'").get(),
      );
    await expect.poll(queued, { timeout: 15_000 }).toEqual({ count: 0 });
    expect(activations()).toBe(before);
  });
});
