import { setImmediate } from 'node:timers/promises';
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
        return {
          is: 'broken',
          sequence: doubled,
          why: 'It is in the log a second time: somebody put a copy of another entry in.',
        };
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
  const named = `The entry ${row.batch.slice(0, 64)}/${row.place} waits for its place in the log`;
  if (isProven === null || !isProven(row, proof)) {
    return {
      is: 'untrue',
      sequence: null,
      why: `${named}, but no server of this key folder wrote it: somebody put it in.`,
    };
  }
  if (placed)
    return { is: 'untrue', sequence: null, why: `${named}, but has one already: somebody put a copy of it in.` };
  if (aside)
    return { is: 'untrue', sequence: null, why: `${named} and was put where no server looks: somebody moved it.` };
  if (now.getTime() - new Date(row.at).getTime() <= WAITS_AT_MOST) return null;
  return {
    is: 'untrue',
    sequence: null,
    why: `${named} since ${row.at}: no server has taken it. Start one and verify again; if it stays, somebody keeps it there.`,
  };
}
