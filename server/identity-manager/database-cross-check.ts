import { aboutsOf, allOf } from '../audit/all-of.ts';
import type { AuditSeal } from '../audit/audit-seal.ts';
import { lastEntriesAbout } from '../audit/last-entries-about.ts';
import { stateCrossCheck } from '../audit/state-cross-check.ts';
import type { StateStore } from '../audit/state-store.ts';
import type { CrossCheck } from '../audit/verify-chain.ts';
import { type WaitingDependencies, waitingCrossCheck } from '../audit/waiting-cross-check.ts';
import { type ScriptReader, versionCrossCheck } from '../options/version-cross-check.ts';

/** How the database is read beside its log. */
export interface CheckedDatabase {
  readonly scripts: ScriptReader;
  readonly audit: WaitingDependencies['audit'];
  /** Several reads of the same moment, where the database allows it. */
  readonly atOnce: <T>(work: (states: StateStore) => Promise<T>) => Promise<T>;
  /** Entries may wait for their places: PostgreSQL. */
  readonly mayWait: boolean;
}

/**
 * Whether the rest of the database agrees with the log. `seal` null = the author of waiting entries cannot be verified.
 */
export async function databaseCrossCheck(
  { scripts, audit, atOnce, mayWait }: CheckedDatabase,
  { seal, now }: { readonly seal: AuditSeal | null; readonly now: Date },
): Promise<CrossCheck> {
  const proven = seal === null ? () => true : seal.waiting.isProven;
  const isProven = mayWait ? proven : null;
  const waiting = waitingCrossCheck({ audit, isProven, now });
  const states = stateCrossCheck((thing, events, after, limit) =>
    atOnce(async (states) => {
      const rows = await states.page(thing, after, limit);
      return { rows, entries: await lastEntriesAbout(aboutsOf(rows), events, { states, isProven }) };
    }),
  );
  return allOf([await versionCrossCheck(scripts), waiting, states]);
}
