import { CREDENTIAL_KINDS, type CredentialKind } from '../../../shared/credential.ts';
import type { Credential } from '../../../shared/wire/credential.ts';
import type { StoredCertificate, StoredCredential } from '../../credentials/credential-store.ts';
import { viewCredential } from '../../credentials/view-credential.ts';
import type { Person } from '../../identity/person.ts';
import type { ChangingProcess } from '../catalogue/definition.ts';
import type { Transaction } from '../engine/transact.ts';
import { offeredActs, type Switched, switchedProcesses } from './offered-acts.ts';

/** Who looks, and as what: at their own credentials as a `user`, at another person's as an `operator`. */
export interface Viewer {
  readonly person: Pick<Person, 'id' | 'role'>;
  readonly as: ChangingProcess['who'];
}

type At = Pick<Transaction, 'stores' | 'now'>;

/** The credentials of a person with their certificates and what the viewer can do with them, newest first. */
export async function listCredentials(holder: Person, viewer: Viewer, at: At): Promise<Credential[]> {
  const { credentials, certificates } = at.stores;
  const stored = await credentials.ofPerson(holder.id);
  return viewCredentials(stored, await certificates.ofPerson(holder.id), { holder, viewer }, at);
}

/** Some credentials of one person. `certificates`: theirs, others are left out. */
export async function viewCredentials(
  credentials: readonly StoredCredential[],
  certificates: readonly StoredCertificate[],
  { holder, viewer }: { readonly holder: Person; readonly viewer: Viewer },
  { stores, now }: At,
): Promise<Credential[]> {
  const certified = Map.groupBy(certificates, ({ credentialId }) => credentialId);
  const switched = new Map<CredentialKind, Switched>();
  for (const kind of CREDENTIAL_KINDS) {
    switched.set(kind, await switchedProcesses(viewer.as, kind, stores.switches));
  }
  const names = new Map([[holder.id, holder.commonName]]);
  for (const id of new Set(credentials.flatMap(({ lockedBy }) => lockedBy ?? []))) {
    if (!names.has(id)) names.set(id, (await stores.people.byId(id))?.commonName ?? '');
  }
  return credentials.map((stored) => {
    const { id, kind, state, lockedBy } = stored;
    return viewCredential(stored, certified.get(id) ?? [], now, {
      lockedBy: lockedBy === null ? null : { self: lockedBy === holder.id, name: names.get(lockedBy) ?? '' },
      acts: offeredActs(switched.get(kind) ?? [], { holder, state, actor: viewer.person }),
    });
  });
}
