import type { CardDeps } from '../../../../shared/card/deps.ts';
import { openIndexedDbStore } from '../../../../shared/card/indexeddb-store.ts';

/** The vault's dependencies on this phone. Requests carry no cookies: a mobile ID has a secret of its own. */
export function phoneDeps(): CardDeps {
  return {
    store: openIndexedDbStore('chipless-phone'),
    locks: navigator.locks,
    fetch: (input, init) => fetch(input, init),
    now: () => new Date(),
  };
}
