import { expect, it } from 'vitest';
import type { FreshStore } from './fresh-store.ts';
import { keptPerson, NOW } from './samples.ts';

export function switchesContract(fresh: FreshStore): void {
  it('knows nothing until something is switched, then the last value', async () => {
    const store = await fresh();
    const { id } = await keptPerson(store);
    const seen = await store.transaction(async ({ switches }) => {
      const isOn = () => switches.isOn('MobileIDProcSupplyMobileIDForUser');
      const set = (on: boolean) => switches.set('MobileIDProcSupplyMobileIDForUser', on, id, NOW);
      const all = [await isOn()];
      await set(true);
      all.push(await isOn(), await switches.isOn('MobileIDSelfServiceProcGet'));
      await set(false);
      return [...all, await isOn()];
    });
    expect(seen).toEqual([null, true, null, false]);
  });
}
