import type { CardDeps } from '../../shared/card/deps.ts';
import { openIndexedDbStore } from '../../shared/card/indexeddb-store.ts';

/** The card's dependencies in this browser. Requests carry no cookies: the card has a secret of its own. */
export function cardDeps(): CardDeps {
  return {
    store: openIndexedDbStore(),
    locks: navigator.locks,
    fetch: (input, init) => fetch(input, init),
    now: () => new Date(),
  };
}
