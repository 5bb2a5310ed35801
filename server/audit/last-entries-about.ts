import type { Audited } from '../../shared/audited.ts';
import type { LastEntry, StateStore } from './state-store.ts';
import type { WaitingProof } from './waiting-proof.ts';

/**
 * The last entry about each thing, whether it has its place in the log or waits for it; of waiting entries, only proven
 * ones are believed. `isProven` null = nothing ever waits in this database.
 */
export async function lastEntriesAbout(
  abouts: readonly string[],
  events: readonly Audited[],
  { states, isProven }: { readonly states: StateStore; readonly isProven: WaitingProof['isProven'] | null },
): Promise<Map<string, LastEntry>> {
  // First, so that an entry that gets its place in between is in one of the two.
  const waiting = isProven === null ? [] : await states.waiting(abouts, events);
  const entries = await states.lastEntries(abouts, events);
  for (const { row, proof, aside, placed } of waiting) {
    const what = events.find((event) => event === row.what);
    if (what === undefined || aside || placed || isProven?.(row, proof) !== true) continue;
    const first = entries.get(row.about)?.first ?? null;
    entries.set(row.about, { what, at: new Date(row.at), facts: JSON.parse(row.facts), sequence: null, first });
  }
  return entries;
}
