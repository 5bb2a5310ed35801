import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { popupOf } from '../support/browser/browser.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { choosePin, closeCardApp, openCardApp } from '../support/browser/get-card.ts';
import { logInBeside } from '../support/browser/log-in-beside.ts';
import { type OptionWalk, refusalOf, walkOf } from '../support/browser/option-walks.ts';
import { openOptions, seeScript } from '../support/browser/options-page.ts';
import { follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { choosePhonePin, type Phone, readNumber, takePhone, typeNumber } from '../support/browser/phone.ts';
import { setOptionsOnPage } from '../support/browser/set-options-on-page.ts';
import { EXAMPLE } from '../support/example-organization.ts';
import {
  expectAsWalked,
  expectOutcomesDelivered,
  expectToldAsWalked,
  readOutcomes,
  settingOf,
} from '../support/expect-as-walked.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { linksOf, readMailbox, waitForMail } from '../support/mail/mailbox.ts';
import { saveOptions } from '../support/option-script.ts';
import { withDatabase } from '../support/stores/demo-database.ts';

const CARD = 'virtual-smart-card';
const MOBILE = 'mobile-id';

const STRICT_WALK = walkOf(CARD, 'every kind of character is required, and failure is told');
/** As many effects as one order shows: rules of each kind, names and user ID of its own, and a mail when it fails. */
const CARD_WALK: OptionWalk = {
  ...STRICT_WALK,
  lines: [
    ...(STRICT_WALK.lines ?? []),
    'properties.userId = user.userName.toUpperCase();',
    'properties.profileName = user.surname + " of " + user.department;',
  ],
  userId: 'ALICE',
  profileName: 'Berg of Finance',
};
/** By email with a number, with keys of new kinds, and a mail when it is made. */
const MOBILE_WALK = walkOf(MOBILE, 'four digits do, new kinds of keys are asked for, and success is told');

/**
 * One walk of each kind from the admin's form to the mailbox; all values and PINs are walked in
 * test/integration/option-effects.test.ts.
 */
describe('options that an admin sets', () => {
  let desk: Desk;
  let admin: Page;
  let portal: Page;
  let phone: Phone;
  beforeAll(async () => {
    desk = await openDesk({ extension: true, settings: { ORGANIZATION: EXAMPLE.name } });
    portal = await desk.logIn();
    phone = await takePhone(desk.browser);
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  async function order(tile: string): Promise<void> {
    await follow(portal, 'Dashboard');
    await follow(portal, tile);
    await seeHeading(portal, 'Before you start');
  }

  async function letOneExpire(): Promise<void> {
    await order('Get virtual smart card');
    await press(portal, 'Next');
    await seeText(portal, 'Waiting for the card app');
    await letMessagesExpire(desk.server);
    await seeHeading(portal, 'This order has expired');
    await seeText(portal, 'An order lasts 24 hours.');
  }

  it('take effect on a virtual smart card', async () => {
    const walk = CARD_WALK;
    const { profileName = '', userId = '' } = walk;
    admin = await openOptions(desk, 'adam', CARD);
    await setOptionsOnPage(admin, CARD, walk);
    await letOneExpire();

    await order('Get virtual smart card');
    await seeText(portal, walk.ordered);
    await press(portal, 'Next');
    const cardApp = await openCardApp(desk, portal);
    await seeHeading(cardApp, 'Choose a PIN');
    await seeText(cardApp, `${settingOf(CARD, walk.sets, 'properties.serverName')} asks to create a card for you`);
    await seeText(cardApp, `For ${profileName}`);
    for (const rule of walk.rules) await seeText(cardApp, rule);
    for (const [pin, rule] of walk.refused.slice(0, 1)) {
      await choosePin(cardApp, pin);
      await seeText(cardApp, refusalOf(rule));
    }
    await choosePin(cardApp, walk.pin);
    await seeHeading(cardApp, 'Your card is ready', 60_000);
    await seeText(cardApp, profileName);
    await closeCardApp(cardApp);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');

    expectAsWalked(desk.server, CARD, walk, { profileName, now: new Date() });
    expectToldAsWalked(desk.server, CARD, walk, { mails: 0, failed: true });
    await expectOutcomesDelivered(desk.server, CARD, 0);
    const popup = await popupOf(desk.browser);
    await press(popup, 'Details');
    await seeHeading(popup, profileName);
    await seeText(popup, `User ID ${userId}`);
    await popup.close();
  });

  it('start nothing for whom the script fails, and tell them and the admins', async () => {
    await saveOptions(desk.server, CARD, ['if (user.department === "Legal") pin.minLength = 200;']);
    // They change departments afterwards: a script that fails for anybody now cannot be saved.
    withDatabase(desk.server, (database) =>
      database.exec("UPDATE people SET department = 'Legal' WHERE user_name = 'olivia'"),
    );
    const olivia = await logInBeside(desk, 'olivia', '/', 'What do you want to do?');
    await follow(olivia, 'Get virtual smart card');
    await seeHeading(olivia, 'This cannot be ordered right now');
    await seeText(olivia, 'The settings for this card have a mistake. Your admin has been told. Nothing was created.');
    await olivia.close();

    const subject = 'The options for a virtual smart card have a mistake';
    const { text } = await waitForMail(() => readMailbox(desk.server), { to: 'adam@example.com', subject });
    expect(text).toContain('Olivia Hart could not order a virtual smart card');
    await admin.reload();
    await seeText(admin, 'fails for one person.');
    await seeText(admin, 'Olivia Hart could not order on');
  });

  it('take effect on a mobile ID, and a phone that cannot follow says so before anything is bound', async () => {
    const walk = MOBILE_WALK;
    const profileName = 'Mobile ID Alice Berg';
    const mails = readOutcomes(desk.server).length;
    await admin.bringToFront();
    await follow(admin, 'Options');
    await follow(admin, 'Mobile ID');
    await seeScript(admin, '// Mobile ID: ');
    await setOptionsOnPage(admin, MOBILE, walk);
    await order('Get Mobile ID');
    await seeText(portal, walk.ordered);
    await seeText(portal, 'Open our email on your phone');
    await press(portal, 'Next');
    await seeHeading(portal, 'Check your email');
    const mail = { to: 'alice@example.com', subject: 'Activate your mobile ID' };
    const link = linksOf(await waitForMail(() => readMailbox(desk.server), mail)).text;
    await seeOnOldPhone(link);

    const page = await phone.open(link);
    await seeHeading(page, 'Choose a PIN for this phone');
    for (const rule of walk.rules) await seeText(page, rule);
    for (const [pin, rule] of walk.refused.slice(0, 1)) {
      await choosePhonePin(page, pin);
      await seeText(page, refusalOf(rule));
    }
    await choosePhonePin(page, walk.pin);
    await typeNumber(portal, await readNumber(page));
    await seeHeading(page, 'Your mobile ID is ready', 60_000);
    await press(page, 'Done');
    await press(page, 'Details');
    await seeHeading(page, profileName);
    await seeText(page, 'User ID alice@example.com');
    await page.close();
    await press(portal, 'Next');
    await seeHeading(portal, 'Your mobile ID is active');

    expectAsWalked(desk.server, MOBILE, walk, { profileName, now: new Date() });
    expectToldAsWalked(desk.server, MOBILE, walk, { mails, failed: false });
    await expectOutcomesDelivered(desk.server, MOBILE, mails);
  });

  async function seeOnOldPhone(link: string): Promise<void> {
    const old = await phone.newTab();
    await old.evaluateOnNewDocument(() => {
      const makes = crypto.subtle.generateKey.bind(crypto.subtle);
      const lacking = (algorithm: { name: string }, ...rest: unknown[]) =>
        algorithm.name === 'ML-DSA-65'
          ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
          : Reflect.apply(makes, crypto.subtle, [algorithm, ...rest]);
      Object.defineProperty(crypto.subtle, 'generateKey', { value: lacking });
    });
    await old.goto(link);
    await seeHeading(old, 'This browser cannot make your mobile ID');
    await seeText(old, 'Open the link in another browser, such as Chrome, or on another phone.');
    await old.close();
    await seeHeading(portal, 'Check your email');
  }
});
