import type { Person } from '../../server/identity/person.ts';
import { credentialProcess } from '../../server/processes/catalogue/catalogue.ts';
import type { Deps } from '../../server/processes/engine/deps.ts';
import { actOnCredential } from '../../server/processes/life-cycle/act-on-credential.ts';
import type { CredentialActName } from '../../shared/process.ts';
import type { Reason } from '../../shared/reason.ts';
import type { Credential } from '../../shared/wire/credential.ts';

/** A person starts a declared process about a credential. */
export function act(
  process: CredentialActName,
  id: string,
  { reason = 'lost or stolen', by }: { readonly reason?: Reason; readonly by: Person },
  deps: Deps,
): Promise<Credential> {
  return actOnCredential(credentialProcess(process), { id, reason }, by, deps);
}

/** Their holder locks a mobile ID. */
export function lockMobileId(
  { id, reason = 'new device' }: { readonly id: string; readonly reason?: Reason },
  { alice, deps }: { readonly alice: Person; readonly deps: Deps },
): Promise<Credential> {
  return act('MobileIDSelfServiceProcLock', id, { reason, by: alice }, deps);
}
