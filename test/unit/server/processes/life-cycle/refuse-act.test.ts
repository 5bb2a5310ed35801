import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../../../server/identity/person.ts';
import type { CredentialActName } from '../../../../../shared/process.ts';
import type { Reason } from '../../../../../shared/reason.ts';
import { act } from '../../../../support/act.ts';
import { activeMobile } from '../../../../support/mobile-id.ts';
import { makePerson, type Provisioning, startProvisioning } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

const olivia = makePerson('olivia', { role: 'operator' });

let at: Provisioning;
let id: string;
beforeEach(async () => {
  at = await startProvisioning();
  await at.store.transaction(({ people }) => people.insert(olivia, null));
  id = (await activeMobile(at)).credentialId;
});

const lock = (process: CredentialActName, by: Person, reason: Reason) => act(process, id, { reason, by }, at.deps);
const byHolder = (reason: Reason) => lock('MobileIDSelfServiceProcLock', at.alice, reason);
const byOperator = (reason: Reason) => lock('MobileIDProcLockForOperator', olivia, reason);
const stored = () => at.store.transaction(({ credentials }) => credentials.byId(id));

describe('an actor who was locked after they had been let in', () => {
  it.each([
    ['its holder', () => at.alice, byHolder],
    ['an operator', () => olivia, byOperator],
  ])('changes nothing: %s', async (_, who, attempt) => {
    await at.store.transaction(({ people }) => people.changeState(who().id, ['active'], 'locked'));
    await expect(attempt('lost or stolen')).rejects.toEqual(refusal('session_missing'));
    expect((await stored())?.state).toBe('active');
  });
});

describe('what is locked already', () => {
  const refused = (by: string | null) => ({
    code: 'credential_not_active',
    explanation: { reason: 'locked already', facts: { by } },
  });

  it('stays as it is when it is locked again for the same reason', async () => {
    const first = await byHolder('lost or stolen');
    at.wait(60);
    expect(await byHolder('lost or stolen')).toEqual(first);
    expect(await byOperator('lost or stolen')).toMatchObject({ lockedAt: first.lockedAt, lockedBy: first.lockedBy });
  });

  it('is not locked for another reason, and says who has locked it', async () => {
    await byHolder('new device');
    const before = await stored();
    await expect(byHolder('lost or stolen')).rejects.toMatchObject(refused(null));
    await expect(byOperator('lost or stolen')).rejects.toMatchObject(refused(at.alice.commonName));
    expect(await stored()).toEqual(before);
  });

  it('keeps the reason of the first of many at once, and refuses the others', async () => {
    const reasons = ['new device', 'lost or stolen', 'not needed'] as const;
    const settled = await Promise.allSettled(reasons.map(byHolder));
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const won = reasons[settled.findIndex(({ status }) => status === 'fulfilled')];
    expect((await stored())?.lockedReason).toBe(won);
  });
});
