import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { popupOf } from '../support/browser.ts';
import { withDatabase } from '../support/demo-database.ts';
import {
  choosePin,
  closeCardApp,
  type Desk,
  follow,
  GOOD_PIN,
  openCardApp,
  openDesk,
  press,
  seeHeading,
  seeText,
} from '../support/desk.ts';
import { expectAsWalked, expectToldAsWalked, readOutcomes, settingOf } from '../support/expect-as-walked.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { readMailbox, waitForMail } from '../support/mailbox.ts';
import { isAboutMails, type OptionWalk, refusalOf, unwalked, WALKS } from '../support/option-walks.ts';
import { openOptions } from '../support/options-page.ts';
import { setOptionsOnPage } from '../support/set-options-on-page.ts';

const KIND = 'virtual-smart-card';
const LIMIT_OF_ONE = { 'limits.activeCredentials': 1 } as const;
/** In the words of the portal. */
const LASTS: Readonly<Record<number, string>> = { 1: '1 minute', 10: '10 minutes', 1440: '24 hours' };

describe('an option of virtual smart cards that an admin sets', () => {
  let desk: Desk;
  let admin: Page;
  let portal: Page;
  beforeAll(async () => {
    desk = await openDesk();
    admin = await openOptions(desk, 'adam', KIND);
    portal = await desk.logIn();
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  it('is one of those that are walked here, with each of its values', () => {
    expect(unwalked(KIND, [...WALKS.map(({ sets }) => sets), LIMIT_OF_ONE])).toEqual([]);
  });

  async function order(): Promise<void> {
    await follow(portal, 'Dashboard');
    await follow(portal, 'Get virtual smart card');
    await seeHeading(portal, 'Before you start');
  }

  /** Told, or not, of an order that nobody went on with; said how long it would have lasted. */
  async function letOneExpire({ sets }: OptionWalk): Promise<void> {
    await order();
    await press(portal, 'Next');
    await seeText(portal, 'Waiting for the card app');
    await letMessagesExpire(desk.server);
    await seeHeading(portal, 'This order has expired');
    const minutes = Number(settingOf(KIND, sets, 'messages.lifetimeMinutes'));
    await seeText(portal, `An order lasts ${LASTS[minutes]}.`);
  }

  it.each(WALKS)('takes effect: $title', async (walk) => {
    await setOptionsOnPage(admin, KIND, walk);
    const mails = readOutcomes(desk.server).length;
    const { profileName = 'Virtual smart card alice@example.com', userId = 'alice@example.com' } = walk;
    const failed = isAboutMails(walk);
    if (failed) await letOneExpire(walk);

    await order();
    await seeText(portal, walk.ordered);
    await press(portal, 'Next');
    const cardApp = await openCardApp(desk, portal);
    await seeHeading(cardApp, 'Choose a PIN');
    await seeText(cardApp, `${settingOf(KIND, walk.sets, 'properties.serverName')} asks to create a card for you`);
    await seeText(cardApp, `For ${profileName}`);
    for (const rule of walk.rules) await seeText(cardApp, rule);
    for (const [pin, rule] of walk.refused) {
      await choosePin(cardApp, pin);
      await seeText(cardApp, refusalOf(rule));
    }
    await choosePin(cardApp, walk.pin);
    await seeHeading(cardApp, 'Your card is ready', 60_000);
    await seeText(cardApp, profileName);
    await closeCardApp(cardApp);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');

    expectAsWalked(desk.server, KIND, walk, profileName);
    await expectToldAsWalked(desk.server, KIND, walk, { mails, failed });
    if (walk.userId !== undefined) await seeInPopup(profileName, userId);
  });

  async function seeInPopup(profileName: string, userId: string): Promise<void> {
    const popup = await popupOf(desk.browser);
    await press(popup, 'Details');
    await seeHeading(popup, profileName);
    await seeText(popup, `User ID ${userId}`);
    await popup.close();
  }

  it('takes effect: nobody can have more than one', async () => {
    await setOptionsOnPage(admin, KIND, { title: 'one card has to do', sets: LIMIT_OF_ONE });
    await follow(portal, 'Dashboard');
    await follow(portal, 'Get virtual smart card');
    await seeHeading(portal, 'You have all the cards you can have');
    await seeText(portal, 'You can have 1 card at a time. Delete one in the card app first.');
  });

  it('holds for whom the script says, and for orders that begin after it', async () => {
    await setOptionsOnPage(admin, KIND, { title: 'all is as it came', sets: {} });
    await order();
    const decides = {
      title: 'Finance can be written to in secret',
      sets: { 'pin.minLength': 9 },
      lines: ['if (user.department === "Finance") certificates.encryption = true;'],
    };
    await setOptionsOnPage(admin, KIND, decides);

    await seeText(portal, 'Certificates authentication, signature Valid 2 years PIN 6 to 15 characters');
    await press(portal, 'Next');
    const cardApp = await openCardApp(desk, portal);
    await seeText(cardApp, '6 to 15 characters');
    await choosePin(cardApp, GOOD_PIN.slice(0, 7));
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await closeCardApp(cardApp);
    await press(portal, 'Next');

    await order();
    await seeText(portal, 'Certificates authentication, signature, encryption Valid 2 years PIN 9 to 15 characters');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    const olivia = await desk.logIn('olivia');
    await follow(olivia, 'Get virtual smart card');
    await seeText(olivia, 'Certificates authentication, signature Valid 2 years PIN 9 to 15 characters');
    await press(olivia, 'Cancel');
    await seeHeading(olivia, 'Order cancelled');
    await olivia.close();
  });

  it('starts nothing for whom the script fails, and tells him and the admins', async () => {
    const fails = {
      title: 'Legal gets what nobody can have',
      sets: {},
      lines: ['if (user.department === "Legal") pin.minLength = 200;'],
    };
    await setOptionsOnPage(admin, KIND, fails);
    // He changes departments afterwards: what fails for anybody of today is not saved.
    const runs = () =>
      withDatabase(desk.server, (database) => {
        database.exec("UPDATE people SET department = 'Legal' WHERE user_name = 'olivia'");
        return database.prepare('SELECT count(*) AS count FROM runs').get()?.['count'];
      });
    const before = runs();
    const olivia = await desk.logIn('olivia');
    await follow(olivia, 'Get virtual smart card');
    await seeHeading(olivia, 'This cannot be ordered right now');
    await seeText(olivia, 'The settings for this card have a mistake. Your admin has been told. Nothing was created.');
    expect(runs()).toBe(before);

    const subject = 'The options for a virtual smart card have a mistake';
    const { text } = await waitForMail(() => readMailbox(desk.server), { to: 'adam@example.com', subject });
    expect(text).toContain('Olivia Hart could not order a virtual smart card');
    await admin.reload();
    await seeText(admin, 'fails for one person.');
    await seeText(admin, 'Olivia Hart could not order on');
  });
});
