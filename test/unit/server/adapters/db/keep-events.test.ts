import { expect, it } from 'vitest';
import { keepEvents } from '../../../../../server/adapters/db/keep-events.ts';
import { appendEntries } from '../../../../../server/audit/append-entries.ts';
import type { AuditHead } from '../../../../../server/audit/audit-store.ts';
import { auditSeal } from '../../../../../server/audit/seal-hash.ts';
import { NOW } from '../../../../contract/store/samples.ts';
import { memoryStore } from '../../../../support/sqlite.ts';

const DEED = { by: null, what: 'options.saved', about: 'mobile ID', facts: {} } as const;

it('seals entries, and tells of those that are kept once they are', async () => {
  const memory = await memoryStore();
  const { seal, isOf } = auditSeal(new Uint8Array(32));
  const told: AuditHead[] = [];
  const store = keepEvents(memory, { seal, onEntry: (entry) => told.push(entry) });
  const undone = store.transaction(async ({ audit }) => {
    await appendEntries([DEED], audit, NOW);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(told).toEqual([]);
  await store.transaction(async ({ audit }) => {
    await appendEntries([DEED], audit, NOW);
    await appendEntries([DEED], audit, NOW);
    expect(told).toEqual([]);
  });
  const kept = await memory.transaction(({ audit }) => audit.following(0, 10));
  expect(kept).toMatchObject(told);
  expect(kept.map((entry) => 'seal' in entry && isOf(entry.hash, entry.seal))).toEqual([true, true]);
});

it('tells of nothing that was in the way', async () => {
  const memory = await memoryStore();
  const told: AuditHead[] = [];
  const store = keepEvents(memory, { seal: () => 'seal', onEntry: (entry) => told.push(entry) });
  const entry = { ...DEED, sequence: 1, at: NOW, previousHash: 'a', hash: 'b', seal: null };
  await store.transaction(({ audit }) => audit.insert([entry]));
  await store.transaction(({ audit }) => audit.insert([entry]));
  expect(told).toHaveLength(1);
});
