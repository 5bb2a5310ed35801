import { expect, it } from 'vitest';
import { watchOutbox } from '../../../../../server/adapters/db/watch-outbox.ts';
import { keptPerson, sampleMail } from '../../../../contract/store/samples.ts';
import { memoryStore } from '../../../../support/stores/sqlite.ts';

it('reports a mail once it is committed, and nothing else', async () => {
  const memory = await memoryStore();
  const { id } = await keptPerson(memory);
  let told = 0;
  const store = watchOutbox(memory, () => {
    told += 1;
  });
  await store.transaction(({ people }) => people.byId(id));
  const undone = store.transaction(async ({ outbox }) => {
    await outbox.insert(sampleMail(id));
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(told).toBe(0);
  await store.transaction(async ({ outbox }) => {
    await outbox.insert(sampleMail(id));
    await outbox.insert(sampleMail(id));
    expect(told).toBe(0);
  });
  expect(told).toBe(1);
});
