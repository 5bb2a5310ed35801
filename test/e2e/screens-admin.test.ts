import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { logInBeside } from '../support/browser/log-in-beside.ts';
import { hearComplaints, lookAt } from '../support/browser/look-at.ts';
import { enter, follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { choosePhonePin, type Phone, scanUpToPin, takePhone } from '../support/browser/phone.ts';
import { type MailSink, startMailSink } from '../support/mail/mail-sink.ts';
import { databaseFile } from '../support/stores/demo-database.ts';
import { tamper } from '../support/stores/tamper.ts';

describe('the screens of the Identity Manager', () => {
  let desk: Desk;
  let sink: MailSink;
  let phone: Phone;
  let adam: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    sink = await startMailSink();
    desk = await openDesk({ extension: false, settings: { SMTP_URL: sink.url, MAIL_FROM: 'id@example.com' } });
    complaints = hearComplaints(desk.browser);
    phone = await takePhone(desk.browser);
    adam = await logInBeside(desk, 'adam', '/admin', 'People');
  });
  afterAll(async () => {
    await desk?.close();
    await sink?.close();
  });

  const look = (name: string, headline: string, process?: string): Promise<void> =>
    lookAt(adam, { name, on: 'portal', title: [headline, process, 'Chipless Demo'].filter(Boolean).join(' – ') });

  const search = (words: string): Promise<void> => adam.locator('aria/Find a person[role="searchbox"]').fill(words);

  const supply = async (delivery: 'email' | 'portal'): Promise<void> => {
    await press(adam, 'Supply mobile ID');
    await adam.locator(`dialog input[value=${delivery}]`).click();
    await adam.locator('dialog .c-button-primary').click();
  };

  it('with people, found and not', async () => {
    await seeText(adam, 'Alice Berg alice · alice@example.com');
    await seeText(adam, '4 people');
    await look('admin-people', 'People');
    await search('zoe');
    await seeText(adam, 'Nobody found for “zoe”. Check the spelling or try a serial number.');
    await seeText(adam, '0 of 4 people');
    await look('admin-people-none', 'People');
    await adam.keyboard.press('Escape');
    await seeText(adam, 'Alice Berg');
    expect(await adam.$eval('input[type=search]', (field) => field.value)).toBe('');
  });

  it('with people who match the filters; the URL has these, and no name', async () => {
    await search('example');
    await press(adam, 'State');
    await adam.locator('aria/inactive[role="checkbox"]').click();
    await seeText(adam, '1 of 4 people');
    await adam.keyboard.press('Escape');
    expect(await adam.evaluate(() => document.activeElement?.textContent)).toBe('State: inactive');
    expect(await adam.evaluate(() => location.search)).toBe('?state=inactive');
    await look('admin-people-filter', 'People');
    await search('alice');
    await seeText(adam, 'Nobody fits these filters');
    await press(adam, 'Clear filters');
    await seeText(adam, '1 of 4 people');
    expect(await adam.evaluate(() => location.search)).toBe('');
    await search('');
  });

  it('by keyboard alone: arrows move, Enter opens, Back returns to the words', async () => {
    await search('example');
    await seeText(adam, '4 of 4 people');
    await adam.locator('input[type=search]').click();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp'] as const) await adam.keyboard.press(key);
    expect(await adam.evaluate(() => document.activeElement?.textContent)).toBe('Adam Novak');
    await adam.keyboard.press('ArrowUp');
    expect(await adam.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await adam.keyboard.press('ArrowDown');
    await adam.keyboard.press('ArrowDown');
    await adam.keyboard.press('Enter');
    await seeHeading(adam, 'Alice Berg');
    await adam.waitForFunction(() => location.pathname.startsWith('/admin/people/'));
    await adam.goBack();
    await seeHeading(adam, 'People');
    expect(await adam.$eval('input[type=search]', (field) => field.value)).toBe('example');
  });

  it('with one person, nothing on yet', async () => {
    await follow(adam, 'Alice Berg');
    await seeText(adam, 'Supply mobile ID is not possible now. An admin has not turned this on. Turn it on');
    await look('admin-person', 'Alice Berg');
    await search('example');
    await seeText(adam, 'Bob Lind');
    await look('admin-person-search', 'Alice Berg');
    await adam.keyboard.press('Escape');
  });

  it('with the processes', async () => {
    await follow(adam, 'Processes');
    await adam.locator('aria/Supply mobile ID[role="switch"]').click();
    await adam.waitForSelector('[role=switch][aria-checked=true]');
    await look('admin-processes', 'Processes');
  });

  it('with where the link goes', async () => {
    await follow(adam, 'People');
    await follow(adam, 'Alice Berg');
    await press(adam, 'Supply mobile ID');
    await seeText(adam, 'Where does the link go?');
    await look('admin-supply', 'Alice Berg');
    await press(adam, 'Dismiss');
  });

  it('with the code at the desk, the number, and a cancelled order', async () => {
    await supply('portal');
    await seeHeading(adam, 'Alice Berg scans this code');
    await look('admin-code', 'Alice Berg scans this code', 'Supply mobile ID');
    await choosePhonePin(await scanUpToPin(phone, adam));
    await seeHeading(adam, 'Now the number');
    await look('admin-number', 'Now the number', 'Supply mobile ID');
    await press(adam, 'Cancel');
    await seeHeading(adam, 'Order cancelled');
    await look('admin-cancelled', 'Order cancelled', 'Supply mobile ID');
  });

  it('with the email, and the person who has an order', async () => {
    await follow(adam, 'Back to Alice Berg');
    await supply('email');
    await seeHeading(adam, 'The link is sent');
    await look('admin-email', 'The link is sent', 'Supply mobile ID');
    await adam.locator('a.back').click();
    await seeText(adam, 'Ordered by Adam Novak');
    await look('admin-person-order', 'Alice Berg');
  });

  it('with an address that takes no mail', async () => {
    sink.mood('refuses');
    await supply('email');
    await seeHeading(adam, 'The email could not be delivered');
    await seeText(adam, 'The address alice@example.com does not take our mail. Nothing was created.');
    await look('admin-email-refused', 'The email could not be delivered', 'Supply mobile ID');
    await press(adam, 'Cancel');
    await follow(adam, 'Back to Alice Berg');
    await seeText(adam, 'Mails not delivered Activate your mobile ID');
    await look('admin-person-mails', 'Alice Berg');
  });

  it('with the audit log, which is whole', async () => {
    await follow(adam, 'Audit log');
    await seeText(adam, 'Turned a process on');
    await seeText(adam, 'Cancelled an order');
    await press(adam, 'Verify now');
    await seeText(adam, 'Whole, from entry 1 to ');
    await look('admin-audit', 'Audit log');
  });

  it('with an entry that was changed in the database', async () => {
    tamper(databaseFile(desk.server), `update audit set facts = '{"on":false}' where what = 'process.switched'`);
    await press(adam, 'Verify now');
    await seeText(adam, 'What it says does not match its hash: somebody changed it.');
    await seeText(adam, 'Turned a process off does not fit');
    await adam.locator('summary').click();
    await enter(adam, 'Noted head', 'none');
    await press(adam, 'Verify now');
    await seeText(adam, 'Paste all 64 characters of it');
    await look('admin-audit-broken', 'Audit log');
  });

  it('for a person who is not an operator, and for one who has nothing to switch', async () => {
    const alice = await logInBeside(desk, 'alice', '/admin', 'This page is for operators');
    const title = 'This page is for operators – Chipless Demo';
    await lookAt(alice, { name: 'admin-not-allowed', on: 'portal', title });
    const olivia = await logInBeside(desk, 'olivia', '/', 'What do you want to do?');
    await lookAt(olivia, {
      name: 'dashboard-operator',
      on: 'portal',
      title: 'What do you want to do? – Chipless Demo',
    });
    await follow(olivia, 'Identity Manager');
    await seeHeading(olivia, 'People');
    await follow(olivia, 'Processes');
    await seeText(olivia, 'An admin decides what operators can do for others.');
    await lookAt(olivia, { name: 'admin-processes-read', on: 'portal', title: 'Processes – Chipless Demo' });
    expect(await olivia.$('[role=switch]')).toBeNull();
    expect(await olivia.$('a[href="/admin/audit"]')).toBeNull();
    await olivia.goto(`${desk.server.address}/admin/audit`);
    await seeHeading(olivia, 'This page is for admins');
    await lookAt(olivia, { name: 'admin-for-admins', on: 'portal', title: 'This page is for admins – Chipless Demo' });
  });

  it('complains of nothing', () => expect(complaints).toEqual([]));
});
