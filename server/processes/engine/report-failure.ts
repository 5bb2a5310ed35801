import { describeFault } from '../../../shared/options/describe-fault.ts';
import { FAULT_DESCRIPTION } from '../../../shared/options/fault-words.ts';
import { encodeFaults } from '../../../shared/options/kept-faults.ts';
import { optionKindOf } from '../../../shared/options/option-kind.ts';
import type { Person } from '../../identity/person.ts';
import type { MailFacts } from '../../notifications/mail-facts.ts';
import type { Failure } from '../../options/script-failed.ts';
import { queueMail } from './queue-mail.ts';
import { type TransactDeps, transact } from './transact.ts';

/** How many faults a mail lists; the page shows them all. */
const MOST_TOLD = 5;

/**
 * Records that a person could not order. However often they try: the audit log has one entry for each person and
 * version, every active admin gets one mail for each version.
 */
export function reportFailure({ kind, version, faults }: Failure, person: Person, deps: TransactDeps): Promise<void> {
  return transact(deps, async (tx) => {
    const { people, failures, events } = tx.stores;
    const { firstOfPerson, firstOfVersion } = await failures.count({
      kind,
      version,
      faults,
      personId: person.id,
      at: tx.now,
    });
    const told = faults.slice(0, MOST_TOLD);
    if (firstOfPerson) {
      const why = told.map((fault) => describeFault(fault, FAULT_DESCRIPTION)).join(' ');
      const facts = { version, why, faults: encodeFaults(told) };
      events.emit({ event: 'options.failed', by: null, about: kind, person: person.id, facts }, tx.now);
    }
    if (!firstOfVersion) return;
    const about: MailFacts = {
      kind: 'options failed',
      credential: kind,
      page: optionKindOf(kind),
      version,
      person: person.commonName,
      faults: told,
    };
    for (const admin of await people.activeWithRole('admin')) {
      await queueMail(admin, about, { messageId: null, generation: null }, tx);
    }
  });
}
