import type { KeptEvents } from '../../../server/adapters/db/keep-events.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import type { EmptyDatabases } from './empty-databases.ts';
import { openTestStore } from './open-test-store.ts';

/** A store on one of these databases, which it returns when it is closed; `asSeen`: the URL to open it with. */
export async function openEmptyStore(
  databases: EmptyDatabases,
  {
    kept,
    asSeen = (url) => url,
  }: { readonly kept?: KeptEvents | undefined; readonly asSeen?: (url: string) => string } = {},
): Promise<Store & { readonly url: string }> {
  const url = await databases.take();
  const store = await openTestStore({ url: asSeen(url), file: '' }, kept);
  return {
    ...store,
    url,
    async close() {
      await store.close();
      await databases.giveBack(url);
    },
  };
}
