import { describe, expect, it } from 'vitest';
import { refusedButKept } from '../../../../../server/processes/engine/refused-but-kept.ts';
import { type Transaction, transact } from '../../../../../server/processes/engine/transact.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { makePerson, startProvisioning } from '../../../../support/provisioning.ts';

describe('a transaction that ends with a refusal', () => {
  const refusal = new AppError('run_expired');

  it.each<[string, () => Promise<unknown>, { kept: boolean; told: string[] }]>([
    ['is given back as refusedButKept', async () => refusedButKept(refusal), { kept: true, told: ['credentials'] }],
    ['is thrown', () => Promise.reject(refusal), { kept: false, told: [] }],
  ])('which %s keeps its traces, or not', async (_, refuse, left) => {
    const { deps, told, store } = await startProvisioning();
    const bob = makePerson('bob');
    const work = async ({ stores, notices }: Transaction) => {
      await stores.people.insert(bob, null);
      notices.credentials(bob.id);
      return refuse();
    };
    await expect(transact(deps, work)).rejects.toBe(refusal);
    const found = await store.transaction(({ people }) => people.byId(bob.id));
    expect({ kept: found !== null, told }).toEqual(left);
  });

  it('which is given back bare is a mistake: it would be taken for a success', async () => {
    const { deps } = await startProvisioning();
    await expect(transact(deps, async () => refusal)).rejects.toThrow(TypeError);
  });
});
