import { setImmediate } from 'node:timers/promises';
import type { AuditFault } from '../../shared/audit-fault.ts';
import type { AuditStore, FoundWaiting } from './audit-store.ts';
import type { CrossCheck, Finding } from './verify-chain.ts';
import type { WaitingProof } from './waiting-proof.ts';

const BATCH = 500;
/** Milliseconds. Places are given within a second; a server that is paused for a moment is no reason for alarm. */
const WAITS_AT_MOST = 5 * 60_000;

export interface WaitingDependencies {
  /** Reads of the log, each on its own. */
  readonly audit: Pick<AuditStore, 'waiting' | 'doubled'>;
  /** null = nothing ever waits in this database. */
  readonly isProven: WaitingProof['isProven'] | null;
  readonly now: Date;
}

/**
 * Checks the entries that wait for their place in the log, where they get a seal: a server of ours must have written
 * them, not long ago, and none may enter the log twice.
 */
export function waitingCrossCheck({ audit, isProven, now }: WaitingDependencies): CrossCheck {
  return {
    entry: async () => null,
    async end() {
      const doubled = await audit.doubled();
      if (doubled !== null) {
        return { is: 'broken', sequence: doubled, what: { code: 'entry twice', facts: {} } };
      }
      for (let after: FoundWaiting['row'] | null = null; ; ) {
        const found: FoundWaiting[] = await audit.waiting(after, BATCH);
        for (const one of found) {
          const finding = judge(one, isProven, now);
          if (finding !== null) return finding;
        }
        after = found.at(-1)?.row ?? null;
        if (found.length < BATCH || after === null) return null;
        await setImmediate();
      }
    },
  };
}

function judge(
  { row, proof, aside, placed }: FoundWaiting,
  isProven: WaitingDependencies['isProven'],
  now: Date,
): Finding | null {
  const untrue = (what: AuditFault): Finding => ({ is: 'untrue', sequence: null, what });
  const entry = `${row.batch.slice(0, 64)}/${row.place}`;
  if (isProven === null || !isProven(row, proof)) return untrue({ code: 'waits unproven', facts: { entry } });
  if (placed) return untrue({ code: 'waits with a place', facts: { entry } });
  if (aside) return untrue({ code: 'waits aside', facts: { entry } });
  if (now.getTime() - new Date(row.at).getTime() <= WAITS_AT_MOST) return null;
  return untrue({ code: 'waits too long', facts: { entry, since: row.at } });
}
