import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectAsWalked, expectToldAsWalked, readOutcomes, settingOf } from '../support/expect-as-walked.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { letMessagesExpire } from '../support/let-messages-expire.ts';
import { linksOf, readMailbox, waitForMail } from '../support/mailbox.ts';
import type { OptionValues } from '../support/option-script.ts';
import { isAboutMails, type OptionWalk, refusalOf, unwalked, WALKS } from '../support/option-walks.ts';
import { openOptions } from '../support/options-page.ts';
import { choosePhonePin, type Phone, readNumber, takePhone, typeNumber } from '../support/phone.ts';
import { readOutbox } from '../support/read-outbox.ts';
import { scanCode } from '../support/read-qr-code.ts';
import { setOptionsOnPage } from '../support/set-options-on-page.ts';

const KIND = 'mobile-id';
/** Beside what both kinds have: where the code goes, how long it lasts, and whether a number is asked for. */
const DELIVERIES: ReadonlyArray<{ readonly sets: OptionValues; readonly lasts: string }> = [
  { sets: {}, lasts: 'A code lasts 10 minutes.' },
  { sets: { 'delivery.qrCode': 'email', 'messages.emailLifetimeHours': 1 }, lasts: 'An email link lasts 1 hour.' },
  { sets: { 'secondChannel.portal': true }, lasts: 'A code lasts 24 hours.' },
  {
    sets: { 'delivery.qrCode': 'email', 'secondChannel.email': false, 'messages.emailLifetimeHours': 720 },
    lasts: 'An email link lasts 30 days.',
  },
];
const MOBILE_WALKS = WALKS.map((walk, at) => {
  const delivery = DELIVERIES[at] ?? { sets: {}, lasts: '' };
  return { ...walk, sets: { ...walk.sets, ...delivery.sets }, lasts: delivery.lasts, both: walk };
});
const LIMIT_OF_TWO = { 'limits.activeCredentials': 2 } as const;

describe('an option of mobile IDs that an admin sets', () => {
  let desk: Desk;
  let admin: Page;
  let portal: Page;
  let phone: Phone;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    admin = await openOptions(desk, 'adam', KIND);
    portal = await desk.logIn();
    phone = await takePhone(desk.browser);
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  it('is one of those that are walked here, with each of its values', () => {
    expect(
      unwalked(
        KIND,
        MOBILE_WALKS.map(({ sets }) => sets),
      ),
    ).toEqual([]);
  });

  /** Up to the page with the code or about the email; gives the link. */
  async function order({ sets, ordered }: OptionWalk): Promise<string> {
    await follow(portal, 'Dashboard');
    await follow(portal, 'Get Mobile ID');
    await seeHeading(portal, 'Before you start');
    await seeText(portal, ordered);
    const byEmail = settingOf(KIND, sets, 'delivery.qrCode') === 'email';
    await seeText(portal, byEmail ? 'Open our email on your phone' : 'Scan a code');
    const mails = activations();
    await press(portal, 'Next');
    await seeHeading(portal, byEmail ? 'Check your email' : 'Scan this code with your phone');
    if (!byEmail) return scanCode(portal);
    const subject = 'Activate your mobile ID';
    const mail = await waitForMail(() => readMailbox(desk.server), {
      to: 'alice@example.com',
      subject,
      count: mails + 1,
    });
    return (await linksOf(mail, desk.browser)).text;
  }

  function activations(): number {
    return readOutbox(desk.server, 'alice').filter((kind) => kind === 'activate mobile ID').length;
  }

  async function letOneExpire(walk: OptionWalk, lasts: string): Promise<void> {
    await order(walk);
    await letMessagesExpire(desk.server);
    await seeHeading(portal, 'This order has expired');
    await seeText(portal, lasts);
  }

  it.each(MOBILE_WALKS)('takes effect: $title', async ({ both, lasts, ...walk }) => {
    await setOptionsOnPage(admin, KIND, walk);
    const mails = readOutcomes(desk.server).length;
    const failed = isAboutMails(both);
    if (failed) await letOneExpire(walk, lasts);

    const { profileName = 'Mobile ID Alice Berg' } = walk;
    const page = await phone.open(await order(walk));
    await seeHeading(page, 'Choose a PIN for this phone');
    await seeText(page, `${settingOf(KIND, walk.sets, 'properties.serverName')}, for Alice Berg`);
    for (const rule of walk.rules) await seeText(page, rule);
    for (const [pin, rule] of walk.refused) {
      await choosePhonePin(page, pin);
      await seeText(page, refusalOf(rule));
    }
    await choosePhonePin(page, walk.pin);
    const place = settingOf(KIND, walk.sets, 'delivery.qrCode') === 'email' ? 'email' : 'portal';
    if (settingOf(KIND, walk.sets, `secondChannel.${place}`) === true) {
      await typeNumber(portal, await readNumber(page));
    }
    await seeHeading(page, 'Your mobile ID is ready', 60_000);
    await seeText(page, profileName);
    if (walk.userId !== undefined) await seeAtHome(page, profileName, walk.userId);
    await page.close();
    await press(portal, 'Next');
    await seeHeading(portal, 'Your mobile ID is active');

    expectAsWalked(desk.server, KIND, walk, profileName);
    await expectToldAsWalked(desk.server, KIND, walk, { mails, failed });
  });

  async function seeAtHome(page: Page, profileName: string, userId: string): Promise<void> {
    await press(page, 'Done');
    await seeText(page, profileName);
    await press(page, 'Details');
    await seeHeading(page, profileName);
    await seeText(page, `User ID ${userId}`);
  }

  it('takes effect: nobody can have more than two', async () => {
    await setOptionsOnPage(admin, KIND, { title: 'two phones have to do', sets: LIMIT_OF_TWO });
    await follow(portal, 'Dashboard');
    await follow(portal, 'Get Mobile ID');
    await seeText(portal, 'You can have 2 at a time. Lock one of them to get a new one.');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
  });

  it('that a phone can not follow is said there before anything is bound, and another phone goes on', async () => {
    const [, newest] = MOBILE_WALKS;
    if (newest === undefined) throw new TypeError('there is a walk with keys of a new kind');
    const walk = { ...newest, sets: { ...newest.sets, 'delivery.qrCode': 'portal', 'pin.minLength': 4 } as const };
    await setOptionsOnPage(admin, KIND, { ...walk, title: 'an old phone is of no use' });
    const link = await order(walk);
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
    await seeText(portal, 'Waiting for your phone');
    await seeHeading(await phone.open(link), 'Choose a PIN for this phone');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
  });
});
