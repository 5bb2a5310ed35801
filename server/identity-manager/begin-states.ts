import { STATED_THINGS } from '../../shared/audit-fault.ts';
import { NAMED_SUBJECTS } from '../../shared/security-events.ts';
import type { Deps } from '../processes/engine/deps.ts';

/**
 * Records once how many people, credentials and certificates have no entry about their state, because they are older
 * than such entries. In a new database there are none.
 */
export function beginStates({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  return store.transaction(async ({ audit, states, events }) => {
    if ((await audit.count({ what: 'audit.begun' }, 1)) > 0) return;
    const counts = { person: 0, credential: 0, certificate: 0, authority: 0, process: 0 };
    for (const thing of STATED_THINGS) counts[thing] = await states.count(thing);
    events.emit({ event: 'audit.begun', about: NAMED_SUBJECTS.log, by: null, facts: counts }, clock());
  });
}
