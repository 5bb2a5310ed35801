import type { Reason } from '../../../shared/reason.ts';
import type { StoredCredential } from '../../credentials/credential-store.ts';
import { queueMail } from './queue-mail.ts';
import type { Transaction } from './transact.ts';

/**
 * Queues the mail that a credential was locked, in the transaction that locks it. No option turns it off: it may be the
 * first that the holder learns of it. No mail goes to people whose account is not active.
 */
export async function notifyLocked(
  { personId, kind, deviceName }: StoredCredential,
  /** `by`: the name of the operator; null = the holder. */
  { reason, by }: { readonly reason: Reason | 'deleted' | null; readonly by: string | null },
  tx: Transaction,
): Promise<void> {
  const person = await tx.stores.people.byId(personId);
  if (person?.state !== 'active') return;
  const { givenName } = person;
  const facts = {
    kind: 'credential locked',
    givenName,
    credential: kind,
    deviceName,
    why: reason ?? 'other',
    by,
    at: tx.now.toISOString(),
  } as const;
  await queueMail(person, facts, { messageId: null, generation: null }, tx);
}
