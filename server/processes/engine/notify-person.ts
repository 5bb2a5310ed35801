import type { MailFacts } from '../../notifications/mail-facts.ts';
import type { Outcome } from './advance.ts';
import type { Loaded } from './loaded.ts';
import { queueMail } from './queue-mail.ts';
import type { OrderRun } from './run-store.ts';
import type { Transaction } from './transact.ts';

/**
 * Queues the mail about the end of a run, if the run's options say so; a supplied one always notifies its owner. No
 * mail goes to people whose account is not active, nor to an address that has just refused the link.
 */
export async function notifyPerson(outcome: Outcome, { run, message, person }: Loaded, tx: Transaction): Promise<void> {
  if (!isTold(outcome, run) || run.endedWhy === 'email refused') return;
  if (person.state !== 'active') return;
  const { givenName } = person;
  const credential = run.options.kind;
  const facts: MailFacts =
    outcome === 'active'
      ? {
          kind: 'credential active',
          givenName,
          credential,
          deviceName: message?.deviceName ?? null,
          at: tx.now.toISOString(),
          ...(run.cutAt === null ? {} : { cutAt: run.cutAt.toISOString() }),
        }
      : { kind: 'credential not created', givenName, credential, why: outcome };
  await queueMail(person, facts, { messageId: null, generation: null }, tx);
}

function isTold(outcome: Outcome, { startedBy, options: { notify } }: OrderRun): boolean {
  return startedBy !== null || notify === 'both' || notify === (outcome === 'active' ? 'success' : 'failure');
}
