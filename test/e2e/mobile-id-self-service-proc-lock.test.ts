import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOCKED_TEXTS } from '../../server/web/portal/mobile-id/locked-texts.ts';
import { choose } from '../support/browser/choose.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints } from '../support/browser/look-at.ts';
import { lookAtPortal, lookAtStep } from '../support/browser/look-at-mobile-id.ts';
import { follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { scanCode } from '../support/browser/read-qr-code.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';
import { readCrl } from '../support/ca/read-crl.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { makeInNode, orderByApi } from '../support/order-by-api.ts';
import { withDatabase } from '../support/stores/demo-database.ts';

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

  /** The revocations of alice's certificates in the CRL, those of her oldest mobile ID first. */
  async function reasons(): Promise<Array<string | undefined>> {
    const rows = withDatabase(desk.server, (database) =>
      database
        .prepare(
          `SELECT serial_number FROM certificates JOIN credentials ON credentials.id = certificates.credential_id
           JOIN people ON people.id = certificates.person_id WHERE user_name = 'alice' ORDER BY credentials.created_at`,
        )
        .all(),
    );
    const revoked = await readCrl(desk.server);
    return rows.map((row) => revoked.get(String(row['serial_number']).toUpperCase()));
  }

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
    expect(await reasons()).toEqual(['Superseded', 'Superseded', undefined, undefined]);
    for (const { verdict } of await judgeCertificates(desk.server, 'alice')) expect(verdict).toMatch(/: OK$/m);
  });

  it('revokes its certificates for the reason that was chosen', async () => {
    await follow(portal, 'Go to Mobile ID');
    await seeHeading(portal, 'Mobile ID');
    await press(portal, 'Lock');
    await seeHeading(portal, 'Lock this mobile ID?');
    await seeText(portal, 'This cannot be undone.');
    await press(portal, 'Lock');
    await seeText(portal, 'Choose a reason. It goes into your history.');
    await choose(portal, 'I have a new phone');
    await seeText(portal, 'So this one has to be locked first.');
    await lookAtPortal(portal, 'mobile-id-lock', 'Mobile ID');
    await choose(portal, 'The phone is lost or stolen');
    await press(portal, 'Lock');
    await seeText(portal, LOCKED_TEXTS.title);
    await expect
      .poll(() => portal.evaluate(() => document.activeElement?.textContent ?? ''), { timeout: 5_000 })
      .toContain(LOCKED_TEXTS.text);
    await seeText(portal, 'locked');
    await lookAtPortal(portal, 'mobile-id-locked', 'Mobile ID');
    expect(await states()).toEqual(['locked', 'locked']);
    expect(await reasons()).toEqual(['Superseded', 'Superseded', 'Key Compromise', 'Key Compromise']);
  });
});
