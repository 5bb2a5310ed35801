import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints } from '../support/browser/look-at.ts';
import { lookAtStep } from '../support/browser/look-at-mobile-id.ts';
import { orderMobileId, startMobileId } from '../support/browser/order-mobile-id.ts';
import { follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { choosePhonePin, type Phone, readNumber, takePhone, typeNumber } from '../support/browser/phone.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { type MailSink, startMailSink } from '../support/mail/mail-sink.ts';
import { linksOf, waitForMail } from '../support/mail/mailbox.ts';
import { withDatabase } from '../support/stores/demo-database.ts';

const ACTIVATE = { to: 'alice@example.com', subject: 'Activate your mobile ID' } as const;
const BY_EMAIL = { 'delivery.qrCode': 'email' } as const;

/** What happens to mails when servers, orders and their links end: mail-delivery, send-again and judge-mail in Node. */
describe('the email with a link', () => {
  let desk: Desk;
  let sink: MailSink;
  let portal: Page;
  let phone: Phone;
  let link: string;
  let complaints: readonly string[];
  beforeAll(async () => {
    sink = await startMailSink();
    desk = await openDesk({ extension: false, settings: { SMTP_URL: sink.url, MAIL_FROM: 'id@example.com' } });
    complaints = hearComplaints(desk.browser);
    portal = await desk.logIn();
    phone = await takePhone(desk.browser);
  });
  afterEach(() => expect(complaints).toEqual([]));
  afterAll(async () => {
    await desk?.close();
    await sink?.close();
  });

  const activations = async () => sink.mails.filter(({ subject }) => subject === ACTIVATE.subject);

  /** Moves the time: what waits for its next try is due now. */
  function makeMailsDue(): void {
    withDatabase(desk.server, (database) =>
      database
        .prepare("UPDATE outbox SET due_at = ? WHERE state = 'queued'")
        .run(new Date(Date.now() - 1000).toISOString()),
    );
  }

  /** Moves the time: what was sent was sent two minutes ago. */
  function letMailsAge(): void {
    withDatabase(desk.server, (database) =>
      database.exec(`UPDATE outbox SET created_at = '${new Date(Date.now() - 120_000).toISOString()}'`),
    );
  }

  it('that is refused for good is said on the page', async () => {
    sink.mood('refuses');
    await startMobileId(desk, portal, BY_EMAIL);
    await seeHeading(portal, 'The email could not be delivered');
    await seeText(portal, 'The address alice@example.com does not take our mail.');
    await seeText(portal, 'Ask your help desk to correct it. Nothing was created.');
    await lookAtStep(portal, 'email-failed', 'The email could not be delivered');
    await press(portal, 'Cancel');
    await follow(portal, 'Back to Dashboard');
    await seeHeading(portal, 'What do you want to do?');
    await expectNothingLeft(desk.server);
  });

  it('arrives once the mail server is back', async () => {
    sink.mood('takes');
    await sink.close();
    await orderMobileId(desk, portal, BY_EMAIL);
    await seeText(portal, 'The mail server is slow. We keep trying; you can leave this page.', 30_000);
    await sink.open();
    makeMailsDue();
    const mail = await waitForMail(activations, { ...ACTIVATE, timeout: 30_000 });
    expect(mail.text).toContain('It works once');
    const links = linksOf(mail);
    expect(links.html).toMatch(/^http:\/\/localhost:\d+\/phone#[\w-]+$/);
    expect(links).toEqual({ text: links.html, html: links.html, picture: links.html });
    link = links.html;
    await seeText(portal, 'We sent an activation link to alice@example.com.');
    await seeText(portal, 'Open the email on your phone and tap the link, or scan the code in it. It works until');
    await seeText(portal, 'Nothing there? Look in spam, or Send again');
    await seeText(portal, 'You can send again in');
    expect(await portal.$eval('aria/Send again[role="button"]', (button) => button.matches(':disabled'))).toBe(true);
    await lookAtStep(portal, 'email', 'Check your email');
  });

  it('kills the link of the one before when it is sent again', async () => {
    letMailsAge();
    await portal.reload();
    await press(portal, 'Send again');
    const second = linksOf(await waitForMail(activations, { ...ACTIVATE, count: 2 }));
    await seeText(portal, 'Sent again at');
    expect(second.html).not.toBe(link);
    const page = await phone.open(link);
    await seeHeading(page, 'This code does not work any more');
    await page.close();
    link = second.html;
  });

  it('ends, by its link and the number typed at the desk, in an active mobile ID', async () => {
    const page = await phone.open(link);
    await seeHeading(page, 'Choose a PIN for this phone');
    await choosePhonePin(page);
    const number = await readNumber(page);
    expect(await listCredentials(desk.server, 'alice')).toMatchObject([{ state: 'registered' }]);
    await typeNumber(portal, number);
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await seeHeading(portal, 'Your mobile ID is active');
    await press(portal, 'Next');
    await follow(portal, 'Go to Mobile ID');
    await seeText(portal, 'Mobile ID Alice Berg');
    const judged = await judgeCertificates(desk.server, 'alice');
    expect(judged).toHaveLength(2);
    for (const { verdict } of judged) expect(verdict).toMatch(/: OK$/m);
    expect(await activations()).toHaveLength(2);
    await expectNothingLeft(desk.server);
  });
});
