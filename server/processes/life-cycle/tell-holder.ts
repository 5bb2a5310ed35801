import type { CredentialChange } from '../../../shared/credential.ts';
import type { StoredCredential } from '../../credentials/credential-store.ts';
import type { Person } from '../../identity/person.ts';
import type { ChangingProcess, CredentialProcess, PersonProcess } from '../catalogue/definition.ts';
import { notifyLocked } from '../engine/notify-locked.ts';
import type { Transaction } from '../engine/transact.ts';

/**
 * What queues the mail to the holder when a credential reaches a state; null = none goes, and nothing says that one
 * does. Deactivation and reactivation have no mail yet: issue 10 brings them.
 */
const MAILS = {
  locked: notifyLocked,
  inactive: null,
  active: null,
} as const satisfies Record<CredentialChange['to'], typeof notifyLocked | null>;

/** The same for the state of a person: issue 10 brings these mails too, with the first such process. */
const PERSON_MAILS = {
  locked: null,
  inactive: null,
  active: null,
} as const satisfies Record<PersonProcess['change']['to'], null>;

/** Whether such a process sends the holder a mail. No mail goes to people whose account is not active. Pure. */
export function isHolderTold(definition: ChangingProcess, { state }: Pick<Person, 'state'>): boolean {
  const mail = definition.about === 'person' ? PERSON_MAILS[definition.change.to] : MAILS[definition.change.to];
  return mail !== null && state === 'active';
}

/** Queues the mail about the change of a credential, if there is one, in the transaction that changes it. */
export async function tellHolder(
  { change }: CredentialProcess,
  credential: StoredCredential,
  why: Parameters<typeof notifyLocked>[1],
  tx: Transaction,
): Promise<void> {
  await MAILS[change.to]?.(credential, why, tx);
}
