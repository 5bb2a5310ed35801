import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choose as chooseReason } from '../support/browser/choose.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { findPerson } from '../support/browser/find-person.ts';
import { logInBeside } from '../support/browser/log-in-beside.ts';
import { enter, follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import {
  choosePhonePin,
  PHONE_PIN,
  type Phone,
  readNumber,
  scanUpToPin,
  takePhone,
  typeNumber,
} from '../support/browser/phone.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { linksOf, readMailbox, waitForMail } from '../support/mail/mailbox.ts';

const PERSON = 'Alice Berg';
const SUPPLY = 'Supply mobile ID';

describe('Supply mobile ID for user', () => {
  let desk: Desk;
  let phone: Phone;
  let olivia: Page;
  let alice: Page;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    phone = await takePhone(desk.browser);
    olivia = await logInBeside(desk, 'olivia', '/admin', 'People');
    alice = await logInBeside(desk, 'alice', '/', 'What do you want to do?');
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  async function choose(page: Page, delivery: 'email' | 'portal'): Promise<void> {
    await press(page, SUPPLY);
    await seeHeading(page, `${SUPPLY} for ${PERSON}`);
    await page.locator(`dialog input[value=${delivery}]`).click();
    await page.locator('dialog .c-button-primary').click();
    await page.waitForFunction(() => location.pathname.startsWith('/admin/runs/'));
  }

  it('is off until an admin turns it on', async () => {
    await findPerson(olivia, 'alice@', PERSON);
    await seeText(olivia, 'Supply mobile ID is not possible now. An admin has not turned this on.');
    expect(await olivia.$(`aria/${SUPPLY}[role="button"]`)).toBeNull();

    const adam = await logInBeside(desk, 'adam', '/admin/processes', 'Processes');
    await seeText(adam, 'MobileIDProcSupplyMobileIDForUser');
    const toggle = adam.locator(`aria/${SUPPLY}[role="switch"]`);
    expect(await toggle.map((one) => one.ariaChecked).wait()).toBe('false');
    await toggle.click();
    await expect.poll(() => toggle.map((one) => one.ariaChecked).wait()).toBe('true');
    await adam.browserContext().close();

    await olivia.reload();
    await seeHeading(olivia, PERSON);
    await olivia.waitForSelector(`aria/${SUPPLY}[role="button"]`);
  });

  it('ends, by email and with the number typed by the person, in an active mobile ID', async () => {
    await choose(olivia, 'email');
    await seeText(olivia, 'It goes to alice@example.com');
    await seeText(olivia, 'Email sent');
    await seeText(alice, 'Olivia Hart ordered it for you.');
    const mail = await waitForMail(() => readMailbox(desk.server), {
      to: 'alice@example.com',
      subject: 'Activate your mobile ID',
    });
    expect(mail.text).toContain('Olivia Hart ordered it for you.');
    const { html: link } = linksOf(mail);
    const page = await phone.open(link);
    await seeHeading(page, 'Choose a PIN for this phone');
    await choosePhonePin(page);
    const number = await readNumber(page);
    await seeText(olivia, 'Alice Berg types the number in Self-Service, logged in as alice.');
    expect(await olivia.evaluate(() => document.body.innerText)).not.toContain(`\n${number}\n`);

    await follow(alice, 'Continue');
    await typeNumber(alice, number);
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await seeHeading(olivia, 'The mobile ID is active');
    await press(alice, 'Next');
    await seeText(alice, 'Your mobile ID is active');
    expect(await listCredentials(desk.server, 'alice')).toMatchObject([{ state: 'active' }]);
    for (const { verdict } of await judgeCertificates(desk.server, 'alice')) expect(verdict).toMatch(/: OK$/m);
    await waitForMail(() => readMailbox(desk.server), { to: 'alice@example.com', subject: 'Your mobile ID is active' });
  });

  it('is refused while there is an active one, until the person has locked it', async () => {
    await follow(olivia, `Back to ${PERSON}`);
    await seeText(olivia, 'Alice Berg has an active mobile ID already. It has to be locked first.');
    await follow(alice, 'Go to Mobile ID');
    await press(alice, 'Lock');
    await seeText(alice, 'This cannot be undone.');
    await chooseReason(alice, 'I have a new phone');
    await press(alice, 'Lock mobile ID');
    await seeText(alice, 'locked');
  });

  it('shows the code at the desk, and can be cancelled while the phone is at the PIN', async () => {
    await olivia.reload();
    await choose(olivia, 'portal');
    await seeHeading(olivia, `${PERSON} scans this code`);
    const page = await scanUpToPin(phone, olivia);
    await enter(page, 'PIN', PHONE_PIN.slice(0, 1));
    await seeHeading(olivia, 'Now the number');
    await press(olivia, 'Cancel');
    await seeHeading(olivia, 'Order cancelled');
    await seeHeading(page, 'This order was cancelled');
    expect(await listCredentials(desk.server, 'alice')).toMatchObject([{ state: 'locked' }]);
  });

  it('tells a person who is not an operator that this is not for them', async () => {
    await alice.goto(`${desk.server.address}/admin`);
    await seeHeading(alice, 'This page is for operators');
    await seeText(alice, 'You are logged in as Alice Berg.');
  });
});
