import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { findPerson } from '../support/browser/find-person.ts';
import { lockAtDesk } from '../support/browser/lock-at-desk.ts';
import { logInBeside } from '../support/browser/log-in-beside.ts';
import { readReasons } from '../support/ca/read-reasons.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { makeInNode, orderByApi } from '../support/order-by-api.ts';

const LOCK = 'VirtualSmartCardProcLockForOperator';

describe('Lock virtual smart card, by an operator', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    await makeInNode(await orderByApi(desk.server, 'alice', 'VirtualSmartCardSelfServiceProcGet'), 'Chromium on Linux');
  });
  afterAll(() => desk?.close());

  it('ends it at once', async () => {
    const olivia = await logInBeside(desk, 'olivia', '/admin', 'People');
    await findPerson(olivia, 'alice@', 'Alice Berg');
    const name = 'Virtual smart card alice@example.com';
    await lockAtDesk(olivia, { process: LOCK, name, holder: 'Alice Berg', reason: 'lost or stolen' });
    expect(await listCredentials(desk.server, 'alice')).toMatchObject([{ state: 'locked' }]);
    expect(await readReasons(desk.server, 'alice')).toEqual(['Key Compromise', 'Key Compromise']);
    await expectNothingLeft(desk.server);
  });
});
