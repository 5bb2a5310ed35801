import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { acts } from '../../shared/texts/en/acts.ts';
import { choose } from '../support/browser/choose.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints } from '../support/browser/look-at.ts';
import { lookAtPortal, lookAtStep } from '../support/browser/look-at-mobile-id.ts';
import { follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { scanCode } from '../support/browser/read-qr-code.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';
import { readReasons } from '../support/ca/read-reasons.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { makeInNode, orderByApi } from '../support/order-by-api.ts';

const texts = acts.processes.MobileIDSelfServiceProcLock;
const NOTHING_USED = { credentials: 0, certificates: 0 };
const NOTHING_KNOWN = {
  name: '',
  certificates: 2,
  others: 0,
  holder: '',
  told: true,
  active: NOTHING_USED,
  inactive: NOTHING_USED,
};

describe('Lock mobile ID', () => {
  let desk: Desk;
  let portal: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    await makeInNode(await orderByApi(desk.server, 'alice'), 'Pixel 8, Chrome');
    portal = await desk.logIn();
  });
  afterEach(async () => {
    await expectNothingLeft(desk.server);
    expect(complaints).toEqual([]);
  });
  afterAll(() => desk?.close());

  const states = async () => (await listCredentials(desk.server, 'alice')).map(({ state }) => state);

  it('is offered to a person who orders another one, which then continues', async () => {
    await lookAtPortal(portal, 'dashboard-mobile', 'What do you want to do?');
    await follow(portal, 'Get Mobile ID');
    await seeHeading(portal, 'You already have a mobile ID');
    await seeText(portal, 'You can have one at a time. Lock the old one to get a new one.');
    await seeText(portal, 'Why do you lock it?');
    await seeText(
      portal,
      'Locking cannot be undone. The old mobile ID stops working at once and its certificates are revoked. You have none until the new one is active: if the order ends before, order again.',
    );
    await seeText(portal, 'Next is ready once the old one is locked.');
    expect(await portal.$eval('aria/Next[role="button"]', (button) => button.matches(':disabled'))).toBe(true);
    await lookAtStep(portal, 'lock', 'You already have a mobile ID');
    await press(portal, 'Lock');
    await seeText(portal, 'Choose a reason. It goes into your history.');
    await choose(portal, 'I have a new phone');
    await press(portal, 'Lock');
    await seeHeading(portal, 'Scan this code with your phone');
    await makeInNode(await scanCode(portal));
    await press(portal, 'Next');
    await seeText(portal, 'It is on your phone now. Only your PIN opens it.');
    expect(await states()).toEqual(['active', 'locked']);
    expect(await readReasons(desk.server, 'alice')).toEqual(['Superseded', 'Superseded', undefined, undefined]);
    for (const { verdict } of await judgeCertificates(desk.server, 'alice')) expect(verdict).toMatch(/: OK$/m);
  });

  it('revokes its certificates for the reason that was chosen', async () => {
    await follow(portal, 'Go to Mobile ID');
    await seeHeading(portal, 'Mobile ID');
    await press(portal, 'Lock');
    await seeHeading(portal, texts.title);
    await seeText(portal, 'Its 2 certificates are revoked. This cannot be undone.');
    expect(await portal.evaluate(() => document.activeElement?.textContent)).toBe('Keep');
    await press(portal, texts.decide);
    await seeText(portal, texts.missing);
    await choose(portal, texts.reasons['new device']);
    await seeText(portal, 'So this one has to be locked first.');
    await lookAtPortal(portal, 'mobile-id-lock', 'Mobile ID');
    await choose(portal, texts.reasons['lost or stolen']);
    await press(portal, texts.decide);
    const [said = ''] = texts.done.says(NOTHING_KNOWN);
    await expect
      .poll(() => portal.evaluate(() => document.activeElement?.textContent ?? ''), { timeout: 5_000 })
      .toContain(said);
    await seeText(portal, 'locked');
    await lookAtPortal(portal, 'mobile-id-locked', 'Mobile ID');
    expect(await states()).toEqual(['locked', 'locked']);
    expect(await readReasons(desk.server, 'alice')).toEqual([
      'Superseded',
      'Superseded',
      'Key Compromise',
      'Key Compromise',
    ]);
  });
});
