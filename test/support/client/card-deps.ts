import type { CardDeps } from '../../../shared/card/deps.ts';
import type { CardStore } from '../../../shared/card/store.ts';
import { openMemoryCardStore } from './memory-card-store.ts';

/** The lowest cost of Argon2id, so that a test may type many PINs. */
export const CHEAP_PIN = { name: 'argon2id', memoryKiB: 8, passes: 1, lanes: 1 } as const;

export const NOW = new Date('2026-06-21T10:01:00.000Z');

/** The environment of a card, with a clock that stands still except during waits. */
export function cardDeps(fetch: CardDeps['fetch'], store: CardStore = openMemoryCardStore()): CardDeps {
  let now = NOW.getTime();
  return {
    store,
    locks: navigator.locks,
    fetch,
    now: () => new Date(now),
    pinCost: CHEAP_PIN,
    connection: {
      async pause(milliseconds) {
        now += milliseconds;
      },
    },
  };
}
