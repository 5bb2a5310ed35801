import type { CardDeps } from '../../../shared/card/deps.ts';
import type { CardStore } from '../../../shared/card/store.ts';

export class WindowClosed extends Error {}

/** The same deps in a window that closes at its `last` call to the outside, before or after that took effect. */
export function closingAt(
  last: number,
  when: 'before' | 'after',
  deps: CardDeps,
): CardDeps & { touches: () => number } {
  let touches = 0;
  async function touch<T>(work: () => Promise<T>): Promise<T> {
    touches++;
    if (touches > last || (touches === last && when === 'before')) throw new WindowClosed();
    const result = await work();
    if (touches === last) throw new WindowClosed();
    return result;
  }
  const { store } = deps;
  const closing: CardStore = {
    get: (id) => touch(() => store.get(id)),
    byTicket: (hash) => touch(() => store.byTicket(hash)),
    list: () => touch(() => store.list()),
    put: (record) => touch(() => store.put(record)),
    remove: (id) => touch(() => store.remove(id)),
    bury: (tombstone) => touch(() => store.bury(tombstone)),
    tombstones: () => touch(() => store.tombstones()),
    noteTombstone: (tombstone) => touch(() => store.noteTombstone(tombstone)),
    removeTombstone: (id) => touch(() => store.removeTombstone(id)),
  };
  const fetch: CardDeps['fetch'] = (url, init) => touch(() => deps.fetch(url, init));
  return { ...deps, store: closing, fetch, touches: () => touches };
}
