import { beforeEach, describe, expect, it } from 'vitest';
import { credentialProcess, DEFINITIONS } from '../../../../../server/processes/catalogue/catalogue.ts';
import type { CredentialProcess } from '../../../../../server/processes/catalogue/definition.ts';
import { actOnCredential } from '../../../../../server/processes/life-cycle/act-on-credential.ts';
import { isHolderTold } from '../../../../../server/processes/life-cycle/tell-holder.ts';
import { CREDENTIAL_STATES } from '../../../../../shared/credential.ts';
import { activeMobile, queuedFacts } from '../../../../support/mobile-id.ts';
import { issuedCard, makePerson, type Provisioning, startProvisioning } from '../../../../support/provisioning.ts';

const olivia = makePerson('olivia', { role: 'operator' });
const lock = credentialProcess('MobileIDSelfServiceProcLock');
/** Like the declarations of future processes. */
const suspend: CredentialProcess = { ...lock, change: { from: ['active'], to: 'inactive', certificates: 'on hold' } };
const resume: CredentialProcess = { ...lock, change: { from: ['inactive'], to: 'active', certificates: 'valid' } };
const DECLARED = DEFINITIONS.filter((definition) => definition.does === 'change credential');
const ROWS = [...DECLARED, suspend, resume].map((one) => [one.name, one.change.to, one] as const);

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
  await at.store.transaction(async ({ people, switches }) => {
    await people.insert(olivia, null);
    for (const { name, who } of DECLARED) {
      if (who === 'operator') await switches.set(name, true, olivia.id, at.deps.clock());
    }
  });
});

/** An active credential of alice's. */
async function active({ about }: CredentialProcess): Promise<string> {
  if (about === 'mobile ID') return (await activeMobile(at)).credentialId;
  return (await (await issuedCard(at)).client.confirm()).credentialId;
}

describe('the mail to the holder', () => {
  it.each(ROWS)('goes by %s to %s if its offer says that it does, and else not', async (_, to, definition) => {
    const id = await active(definition);
    const [state = 'active'] = definition.change.from;
    await at.store.transaction(({ credentials }) => credentials.update(id, CREDENTIAL_STATES, { state }));
    const before = new Set((await queuedFacts(at)).map((facts) => JSON.stringify(facts)));
    const act = { id, reason: definition.reasons[0] ?? null };
    await actOnCredential(definition, act, definition.who === 'user' ? at.alice : olivia, at.deps);
    const told = (await queuedFacts(at)).filter((facts) => !before.has(JSON.stringify(facts)));
    expect(told.map(({ kind }) => kind)).toEqual(isHolderTold(definition, at.alice) ? [`credential ${to}`] : []);
  });

  it.each([
    ['a lock', lock, 'active', true],
    ['a lock of what an inactive person has', lock, 'inactive', false],
    ['a deactivation', suspend, 'active', false],
    ['a reactivation', resume, 'active', false],
  ] as const)('is said of %s as it is', (_, definition, state, told) =>
    expect(isHolderTold(definition, { state })).toBe(told),
  );
});
