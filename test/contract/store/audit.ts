import { expect, it } from 'vitest';
import { type AuditEvent, appendEntries } from '../../../server/audit/append-entries.ts';
import { hashEntry } from '../../../server/audit/hash-entry.ts';
import { verifyChain } from '../../../server/audit/verify-chain.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import type { FreshStore } from './fresh-store.ts';
import { after, HOSTILE_TEXT, inParallel, keptPerson, NOW } from './samples.ts';

const EVENT: AuditEvent = {
  by: null,
  what: 'options.saved',
  about: 'virtual smart card',
  facts: { z: HOSTILE_TEXT, a: -0.5, 'no\0thing': null, yes: true, 2: 'two' },
};

const append = (store: Store, change: Partial<AuditEvent> = {}, at = NOW) =>
  store.transaction(({ audit }) => appendEntries([{ ...EVENT, ...change }], audit, at));
const page = (store: Store, before: number | null = null, limit = 100) =>
  store.transaction(({ audit }) => audit.page(before, limit));
const following = (store: Store) => (sequence: number, limit: number) =>
  store.transaction(({ audit }) => audit.following(sequence, limit));
const verify = (store: Store) =>
  verifyChain({ following: following(store) }, { seal: null, expectedHead: null, crossCheck: null });

export function auditContract(fresh: FreshStore): void {
  it('has no head before its first entry', async () => {
    const store = await fresh();
    expect(await store.transaction(({ audit }) => audit.head())).toBeNull();
    expect(await page(store)).toEqual([]);
  });

  it('returns an entry unchanged, so that its hash can be recomputed', async () => {
    const store = await fresh();
    const { id } = await keptPerson(store);
    await append(store, { by: id, about: HOSTILE_TEXT });
    const [entry] = await page(store);
    expect(entry).toMatchObject({ ...EVENT, by: id, about: HOSTILE_TEXT, sequence: 1, at: NOW, seal: null });
    expect(entry && 'hash' in entry && hashEntry(entry) === entry.hash).toBe(true);
    expect(await store.transaction(({ audit }) => audit.head())).toMatchObject({ sequence: 1, at: NOW });
  });

  it('returns a seal unchanged', async () => {
    const store = await fresh();
    const entry = { ...EVENT, sequence: 1, at: NOW, previousHash: 'a', hash: 'b', seal: 'c' };
    await store.transaction(({ audit }) => audit.insert([entry]));
    expect(await page(store)).toEqual([entry]);
  });

  it('keeps the chain whole when a name ends in half a character', async () => {
    const store = await fresh();
    await append(store, { about: 'Zoë \ud83c', facts: { name: '\udca1' } });
    expect(await verify(store)).toMatchObject({ whole: true, entries: 1 });
  });

  it('has no entry that is earlier than the one before it because its server waited or is behind', async () => {
    const store = await fresh();
    await append(store, {}, after(60_000));
    await append(store, {}, NOW);
    await append(store, {}, after(70_000));
    const times = (await page(store)).map((entry) => 'at' in entry && entry.at);
    expect(times).toEqual([after(70_000), after(60_000), after(60_000)]);
    expect(await verify(store)).toMatchObject({ whole: true, entries: 3 });
  });

  it('continues with the right time, and says so, after a clock that ran ahead', async () => {
    const store = await fresh();
    await append(store, {}, new Date('2099-01-01T00:00:00.000Z'));
    await append(store, { facts: { a: 1 } }, NOW);
    await append(store, { facts: { a: 2 } }, after(1));
    expect(await page(store)).toMatchObject([
      { at: after(1), facts: { a: 2 } },
      { at: NOW, facts: { a: 1, clockSetBack: true } },
      {},
    ]);
    expect(await verify(store)).toMatchObject({ whole: true, entries: 3 });
  });

  it('says that a number is taken, and leaves what is there', async () => {
    const store = await fresh();
    await append(store);
    const [first] = await page(store);
    const other = { ...EVENT, sequence: 1, at: NOW, previousHash: 'a', hash: 'b', seal: null };
    expect(await store.transaction(({ audit }) => audit.insert([other]))).toBe(false);
    expect(await page(store)).toEqual([first]);
  });

  it('returns pages newest first and what follows oldest first, by number', async () => {
    const store = await fresh();
    for (let sequence = 1; sequence <= 11; sequence += 1) await append(store);
    const numbers = (entries: readonly { readonly sequence: number }[]) => entries.map(({ sequence }) => sequence);
    expect(numbers(await page(store, null, 3))).toEqual([11, 10, 9]);
    expect(numbers(await page(store, 9, 3))).toEqual([8, 7, 6]);
    expect(numbers(await page(store, 2, 3))).toEqual([1]);
    expect(numbers(await following(store)(8, 2))).toEqual([9, 10]);
    expect(numbers(await following(store)(11, 2))).toEqual([]);
  });

  it('keeps an entry with its event or neither', async () => {
    const store = await fresh();
    const undone = store.transaction(async ({ audit }) => {
      await appendEntries([EVENT], audit, NOW);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await append(store);
    expect((await page(store)).map(({ sequence }) => sequence)).toEqual([1]);
  });

  it('is whole and without gaps after 30 appended at once', async () => {
    const store = await fresh();
    await inParallel(30, (index) => append(store, { facts: { index } }, after(30 - index)));
    expect(await verify(store)).toMatchObject({ whole: true, entries: 30 });
    const indices = (await page(store)).map((entry) => 'facts' in entry && entry.facts['index']);
    expect(new Set(indices).size).toBe(30);
  });

  it('refuses a person that there is not', async () => {
    const store = await fresh();
    await expect(append(store, { by: 'nobody' })).rejects.toThrow();
    expect(await page(store)).toEqual([]);
  });
}
