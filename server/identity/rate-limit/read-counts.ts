import type { IdentityStore } from '../identity-store.ts';
import { movesOf } from './pending-counts.ts';
import type { Limit } from './sliding-window.ts';

/** What to read: the key of a limit, in the window that began at `start` and in the one before. */
export interface CountPlace {
  readonly limit: Limit;
  readonly key: string;
  readonly previous: Date;
  readonly start: Date;
}

/** The counts of a place in its two windows. */
export type Counts = readonly [before: number, inThis: number];

interface ReadDeps {
  readonly store: IdentityStore;
  readonly now: Date;
}

/** What was read since `from`, by key and window. */
interface Reading {
  readonly moves: number;
  readonly from: number;
  readonly counts: Map<string, Counts>;
}

const readings = new WeakMap<IdentityStore, Reading>();

/** As long as counts of other servers need to get to the database. */
const READING_LASTS_MS = 1_000;

/** Counts move once a second: more reads than these, and the database takes seconds for each. */
const MOST_READS = 5;

/**
 * The counts in the database, for each place, from a moment since which none have moved there: those would be missed in
 * both places. Those of limits that may lag are read once a second.
 */
export async function readCounts(places: readonly CountPlace[], deps: ReadDeps): Promise<readonly Counts[]> {
  const known = places.map((place) => knownCounts(place, deps));
  if (known.every((counts) => counts !== null)) return known;
  for (let reads = 1; ; reads += 1) {
    const moves = movesOf(deps.store);
    const counts = await deps.store.look(async ({ tries }) => {
      const read: Counts[] = [];
      for (const { key, previous, start } of places) read.push(await tries.read(key, [previous, start]));
      return read;
    });
    const isWhole = moves === movesOf(deps.store);
    if (isWhole) remember(places, counts, deps);
    if (isWhole || reads === MOST_READS) return counts;
  }
}

/** null = to be read. */
function knownCounts(place: CountPlace, deps: ReadDeps): Counts | null {
  return currentReading(deps)?.counts.get(nameOf(place)) ?? null;
}

/** Near its limit, each try looks at what other servers have counted. */
function remember(places: readonly CountPlace[], counts: readonly Counts[], deps: ReadDeps): void {
  for (const [at, [before, inThis] = [0, 0]] of counts.entries()) {
    const place = places[at];
    if (place?.limit.mayLag !== true || before + inThis >= place.limit.tries / 2) continue;
    const fresh = { moves: movesOf(deps.store), from: deps.now.getTime(), counts: new Map() };
    const reading = currentReading(deps) ?? fresh;
    readings.set(deps.store, reading);
    reading.counts.set(nameOf(place), [before, inThis]);
  }
}

/** It ends when counts move, which adds to what it has read. */
function currentReading({ store, now }: ReadDeps): Reading | null {
  const reading = readings.get(store);
  const age = reading === undefined ? -1 : now.getTime() - reading.from;
  return reading?.moves === movesOf(store) && age >= 0 && age < READING_LASTS_MS ? reading : null;
}

function nameOf({ key, start }: CountPlace): string {
  return `${start.getTime()} ${key}`;
}
