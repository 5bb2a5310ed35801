import type { RunStore, StoredRun } from '../../server/processes/engine/run-store.ts';
import type { Store } from '../../server/processes/engine/store.ts';

/** The runs that `work` stores and that are kept: nothing lists finished ones. */
export async function recordedRuns(store: Store, work: (watched: Store) => Promise<unknown>): Promise<StoredRun[]> {
  const recorded: StoredRun[] = [];
  const watched: Store = {
    ...store,
    transaction: async (inside) => {
      let inserted: StoredRun[] = [];
      const result = await store.transaction((stores) => {
        inserted = []; // a transaction may be tried again
        const insert: RunStore['insert'] = async (run) => {
          inserted.push(run);
          await stores.runs.insert(run);
        };
        return inside({ ...stores, runs: { ...stores.runs, insert } });
      });
      recorded.push(...inserted);
      return result;
    },
  };
  await work(watched);
  return recorded;
}
