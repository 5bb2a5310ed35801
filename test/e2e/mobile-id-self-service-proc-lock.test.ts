import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/demo-database.ts';
import { type Desk, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { getMobileId } from '../support/order-mobile-id.ts';
import { takePhone } from '../support/phone.ts';
import { readCrl } from '../support/read-crl.ts';

describe('Lock mobile ID', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  function serialNumbers(userName: string): string[] {
    const rows = withDatabase(desk.server, (database) =>
      database
        .prepare(
          'SELECT serial_number FROM certificates JOIN people ON people.id = certificates.person_id WHERE user_name = ?',
        )
        .all(userName),
    );
    return rows.map((row) => String(row['serial_number']).toUpperCase());
  }

  it('revokes its certificates for the reason that was chosen', async () => {
    const portal = await desk.logIn();
    const phone = await takePhone(desk.browser);
    await getMobileId(desk, portal, phone);
    await follow(portal, 'Go to Mobile ID');
    await seeHeading(portal, 'Mobile ID');
    await press(portal, 'Lock');
    await seeHeading(portal, 'Lock this mobile ID?');
    await seeText(portal, 'This cannot be undone.');
    await portal.locator('aria/The phone is lost or stolen[role="radio"]').click();
    await press(portal, 'Lock');
    await seeText(portal, 'locked');

    const revoked = await readCrl(desk.server);
    const serials = serialNumbers('alice');
    expect(serials).toHaveLength(2);
    expect(serials.map((serial) => revoked.get(serial))).toEqual(['Key Compromise', 'Key Compromise']);
    await phone.close();
    await portal.close();
  });
});
