import { expect, it, onTestFinished } from 'vitest';
import { keepEvents } from '../../../../../server/adapters/db/keep-events.ts';
import { appendEntries } from '../../../../../server/audit/append-entries.ts';
import { auditSeal } from '../../../../../server/audit/audit-seal.ts';
import type { AuditHead } from '../../../../../server/audit/audit-store.ts';
import { NOW } from '../../../../contract/store/samples.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';

const IN_MEMORY = { url: null, file: ':memory:' };
const EVENT = { by: null, what: 'options.saved', about: 'mobile ID', facts: {} } as const;

it('seals entries, and reports them once they are committed', async () => {
  const seal = auditSeal(new Uint8Array(32));
  const told: AuditHead[] = [];
  const store = await openTestStore(IN_MEMORY, { seal, onEntry: (entry) => told.push(entry) });
  onTestFinished(() => store.close());
  const undone = store.transaction(async ({ audit }) => {
    await appendEntries([EVENT], audit, NOW);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(told).toEqual([]);
  await store.transaction(async ({ audit }) => {
    await appendEntries([EVENT], audit, NOW);
    await appendEntries([EVENT], audit, NOW);
    expect(told).toEqual([]);
  });
  const kept = await store.transaction(({ audit }) => audit.following(0, 10));
  expect(kept).toMatchObject(told);
  expect(kept.map((entry) => 'seal' in entry && seal.isOf(entry.hash, entry.seal))).toEqual([true, true]);
});

it('reports nothing when entries could not be appended', async () => {
  const told: AuditHead[] = [];
  const store = await openTestStore(IN_MEMORY, {
    seal: auditSeal(new Uint8Array(32)),
    onEntry: (entry) => told.push(entry),
  });
  onTestFinished(() => store.close());
  const entry = { ...EVENT, sequence: 1, at: NOW, previousHash: 'a', hash: 'b', seal: null };
  await store.transaction(({ audit }) => audit.insert([entry]));
  await store.transaction(({ audit }) => audit.insert([entry]));
  expect(told).toHaveLength(1);
});

it('is not put around a store that keeps events already', async () => {
  const store = await openTestStore(IN_MEMORY);
  onTestFinished(() => store.close());
  // @ts-expect-error the inner one would place, unsealed, what waits for the seal of the outer one
  expect(keepEvents(store, { seal: null, onEntry: () => undefined })).toBeDefined();
});
