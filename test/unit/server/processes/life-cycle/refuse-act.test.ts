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
