import type { Audited } from '../../shared/audited.ts';
import type { LastWord, StateStore } from './state-store.ts';
import type { WaitingProof } from './waiting-proof.ts';

/**
 * The last entry about each thing, whether it has its place in the log or waits for it; of waiting entries, only proven
 * ones are believed. `isProven` null = nothing ever waits in this database.
 */
export async function lastWordsAbout(
  abouts: readonly string[],
  events: readonly Audited[],
  { states, isProven }: { readonly states: StateStore; readonly isProven: WaitingProof['isProven'] | null },
): Promise<Map<string, LastWord>> {
  // First, so that an entry that gets its place in between is in one of the two.
  const waiting = isProven === null ? [] : await states.waiting(abouts, events);
  const words = await states.lastWords(abouts, events);
  for (const { row, proof, aside, placed } of waiting) {
    const what = events.find((event) => event === row.what);
    if (what === undefined || aside || placed || isProven?.(row, proof) !== true) continue;
    const first = words.get(row.about)?.first ?? null;
    words.set(row.about, { what, at: new Date(row.at), facts: JSON.parse(row.facts), sequence: null, first });
  }
  return words;
}
