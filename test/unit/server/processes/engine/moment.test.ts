import { describe, expect, it } from 'vitest';
import { switchProcess } from '../../../../../server/identity-manager/switch-process.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { transact } from '../../../../../server/processes/engine/transact.ts';
import { makePerson, startProvisioning } from '../../../../support/provisioning.ts';

const SUPPLY = 'MobileIDProcSupplyMobileIDForUser';

/** As PostgreSQL does when two transactions conflict: the first attempt is rolled back, and some time passes. */
function beaten(store: Store, beforeTheSecond: () => void): Store {
  return {
    ...store,
    async transaction(work) {
      const undone = new Error('undone');
      await store
        .transaction(async (stores) => {
          await work(stores);
          throw undone;
        })
        .catch((error) => expect(error).toBe(undone));
      beforeTheSecond();
      return store.transaction(work);
    },
  };
}

describe('what was beaten by another transaction happens at the moment of its last attempt', () => {
  it('whatever it is', async () => {
    const { deps, wait, store } = await startProvisioning();
    const later = new Date(deps.clock().getTime() + 5000);
    const moments = await transact({ ...deps, store: beaten(store, () => wait(5)) }, async ({ now }) => now);
    expect(moments).toEqual(later);
  });

  it('also the switch of a process, so that the log has both in the order in which they came', async () => {
    const { deps, wait, store } = await startProvisioning();
    const adam = makePerson('adam', { role: 'admin' });
    await store.transaction(({ people }) => people.insert(adam, null));
    const later = new Date(deps.clock().getTime() + 5000);
    await switchProcess({ process: SUPPLY, on: true }, adam, { ...deps, store: beaten(store, () => wait(5)) });
    const entries = await store.transaction(({ audit }) => audit.page(null, 1));
    expect(entries).toMatchObject([{ what: 'process.switched', at: later }]);
  });
});
