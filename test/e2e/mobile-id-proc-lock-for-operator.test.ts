import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { findPerson } from '../support/browser/find-person.ts';
import { lockAtDesk } from '../support/browser/lock-at-desk.ts';
import { logInBeside } from '../support/browser/log-in-beside.ts';
import { follow, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { readReasons } from '../support/ca/read-reasons.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { readMailbox, waitForMail } from '../support/mail/mailbox.ts';
import { makeInNode, orderByApi } from '../support/order-by-api.ts';

const PERSON = 'Alice Berg';
const LOCK = 'MobileIDProcLockForOperator';

describe('Lock mobile ID, by an operator', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    for (const who of ['alice', 'olivia']) await makeInNode(await orderByApi(desk.server, who));
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  it('ends it at once, and the person sees who did it and why', async () => {
    const alice = await logInBeside(desk, 'alice', '/', 'What do you want to do?');
    await follow(alice, 'Mobile ID');
    await seeText(alice, 'Pixel 9, Chrome');
    const olivia = await logInBeside(desk, 'olivia', '/admin', 'People');
    await findPerson(olivia, 'alice@', PERSON);
    await lockAtDesk(olivia, { process: LOCK, name: `Mobile ID ${PERSON}`, holder: PERSON, reason: 'has left' });
    await seeText(alice, 'Locked by Olivia Hart on');
    expect(await listCredentials(desk.server, 'alice')).toMatchObject([{ state: 'locked' }]);
    expect(await readReasons(desk.server, 'alice')).toEqual(['Affiliation Changed', 'Affiliation Changed']);
    const subject = 'Your mobile ID was locked';
    const mail = await waitForMail(() => readMailbox(desk.server), { to: 'alice@example.com', subject });
    expect(mail.text).toMatch(/Olivia Hart locked it on .*\. Reason: you have left\./);
    await alice.browserContext().close();
    await olivia.browserContext().close();
  });

  it('is refused for oneself, and while an admin has turned it off, with the reason beside', async () => {
    const olivia = await logInBeside(desk, 'olivia', '/admin', 'People');
    await findPerson(olivia, 'olivia@', 'Olivia Hart');
    await seeText(olivia, 'Lock mobile ID is not possible now. That is you.');
    expect(await olivia.$('aria/Lock , Mobile ID Olivia Hart[role="button"]')).toBeNull();

    const adam = await logInBeside(desk, 'adam', '/admin/processes', 'Processes');
    const toggle = adam.locator('aria/Lock mobile ID[role="switch"]');
    expect(await toggle.map((one) => one.ariaChecked).wait()).toBe('true');
    await toggle.click();
    await expect.poll(() => toggle.map((one) => one.ariaChecked).wait()).toBe('false');
    await findPerson(adam, 'olivia@', 'Olivia Hart');
    await seeText(adam, 'Lock mobile ID is not possible now. An admin has turned this off.');
    await seeHeading(adam, 'Olivia Hart');
  });
});
