import { aboutsOf, allOf } from '../audit/all-of.ts';
import { lastWordsAbout } from '../audit/last-words-about.ts';
import type { AuditSeal } from '../audit/seal-hash.ts';
import type { StateStore } from '../audit/state-store.ts';
import { stateWitness } from '../audit/state-witness.ts';
import type { Witness } from '../audit/verify-chain.ts';
import { type WaitingDependencies, waitingWitness } from '../audit/waiting-witness.ts';
import { type ScriptReader, versionWitness } from '../options/version-witness.ts';

/** How the database is read beside its log. */
export interface WitnessedDatabase {
  readonly scripts: ScriptReader;
  readonly audit: WaitingDependencies['audit'];
  /** Several readings at one moment, where the database lets them be. */
  readonly atOnce: <T>(work: (states: StateStore) => Promise<T>) => Promise<T>;
  /** Entries may wait for their places: PostgreSQL. */
  readonly mayWait: boolean;
}

/** Whether the rest of the database is as the log says. `seal` null = nobody can tell who wrote what waits. */
export async function databaseWitness(
  { scripts, audit, atOnce, mayWait }: WitnessedDatabase,
  { seal, now }: { readonly seal: AuditSeal | null; readonly now: Date },
): Promise<Witness> {
  const proven = seal === null ? () => true : seal.waiting.isProven;
  const isProven = mayWait ? proven : null;
  const waiting = waitingWitness({ audit, isProven, now });
  const states = stateWitness((thing, deeds, after, limit) =>
    atOnce(async (states) => {
      const rows = await states.page(thing, after, limit);
      return { rows, words: await lastWordsAbout(aboutsOf(rows), deeds, { states, isProven }) };
    }),
  );
  return allOf([await versionWitness(scripts), waiting, states]);
}
