import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { acts } from '../../shared/texts/en/acts.ts';
import { choose } from '../support/browser/choose.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints } from '../support/browser/look-at.ts';
import { lookAtPortal } from '../support/browser/look-at-mobile-id.ts';
import { follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { readReasons } from '../support/ca/read-reasons.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { readMailbox, waitForMail } from '../support/mail/mailbox.ts';
import { makeInNode, orderByApi } from '../support/order-by-api.ts';

const texts = acts.processes.VirtualSmartCardSelfServiceProcLock;

describe('Lock virtual smart card', () => {
  let desk: Desk;
  let portal: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    await makeInNode(await orderByApi(desk.server, 'alice', 'VirtualSmartCardSelfServiceProcGet'), 'Chromium on Linux');
    await makeInNode(await orderByApi(desk.server, 'alice'));
    portal = await desk.logIn();
  });
  afterEach(async () => {
    await expectNothingLeft(desk.server);
    expect(complaints).toEqual([]);
  });
  afterAll(() => desk?.close());

  it('asks why, says what ends with it, and ends that card alone', async () => {
    await follow(portal, 'Cards');
    await press(portal, texts.button);
    await seeHeading(portal, texts.title);
    await seeText(
      portal,
      'It stops working at once. Its 2 certificates are revoked. This cannot be undone. Your mobile ID is not affected.',
    );
    expect(await portal.evaluate(() => document.activeElement?.textContent)).toBe('Keep');
    expect(await portal.$$eval('input:checked', (checked) => checked.length)).toBe(0);
    await press(portal, texts.decide);
    await seeText(portal, texts.missing);
    await choose(portal, texts.reasons['lost or stolen']);
    await lookAtPortal(portal, 'card-lock', 'Cards');
    await press(portal, texts.decide);
    await seeText(portal, texts.done.title(''));
    await seeText(portal, 'Locked by you on');
    await expect
      .poll(() => portal.evaluate(() => document.activeElement?.textContent ?? ''), { timeout: 5_000 })
      .toContain('We are sending you a mail.');
    await lookAtPortal(portal, 'card-locked', 'Cards');
    expect((await listCredentials(desk.server, 'alice')).map(({ state }) => state)).toEqual(['active', 'locked']);
    expect(await readReasons(desk.server, 'alice')).toEqual([
      ...['Key Compromise', 'Key Compromise'],
      ...[undefined, undefined],
    ]);
  });

  it('is reported by a mail that leads to a new one', async () => {
    const subject = 'Your virtual smart card was locked';
    const mail = await waitForMail(() => readMailbox(desk.server), { to: 'alice@example.com', subject });
    expect(mail.text).toContain('Reason: the computer is lost or stolen. It was in Chromium on Linux.');
    const link = /https?:\S+order=\S+/.exec(mail.text)?.[0] ?? '';
    await portal.goto(link);
    await seeHeading(portal, 'Before you start');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
  });
});
