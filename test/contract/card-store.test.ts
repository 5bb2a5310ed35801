import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { openIndexedDbStore } from '../../shared/card/indexeddb-store.ts';
import type { Answered, Card } from '../../shared/card/record.ts';
import { openMemoryCardStore } from '../support/client/memory-card-store.ts';
import { sampleAnswered, sampleCard, sampleOrdered } from '../support/client/sample-card-records.ts';
import { cardStoreContract } from './card-store.ts';

cardStoreContract('in memory', async () => {
  const store = openMemoryCardStore();
  return { store, plant: store.plant, reopen: async () => store };
});

cardStoreContract('in IndexedDB', async () => {
  const name = crypto.randomUUID();
  return {
    store: openIndexedDbStore(name),
    reopen: async () => openIndexedDbStore(name),
    async plant(raw) {
      const db = await openDB(name, 2);
      await db.put('cards', raw);
      db.close();
    },
  };
});

describe('card store in IndexedDB', () => {
  it('is damaged, not emptied, when a newer version of the app has written it', async () => {
    const name = crypto.randomUUID();
    (await openDB(name, 3)).close();
    await expect(openIndexedDbStore(name).list()).rejects.toMatchObject({ code: 'card_damaged' });
  });

  it('closes for a newer version and reopens when that is gone', async () => {
    const name = crypto.randomUUID();
    const store = openIndexedDbStore(name);
    const card = sampleCard('active');
    await store.put(card);
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 3);
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = () => reject(request.error);
    });
    await expect(store.get(card.id)).rejects.toMatchObject({ code: 'card_damaged' });
  });

  it('asks for each write to be on the disk before it is called done', async () => {
    const asked: unknown[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') asked.push(options);
      return transaction.call(this, stores, mode, options);
    };
    try {
      const store = openIndexedDbStore(crypto.randomUUID());
      const { id, origin, clientSecret, order, ...card } = sampleCard('active');
      await store.put({ id, origin, clientSecret, order, ...card });
      await store.bury({ format: 1, id, origin, clientSecret, messageId: order.messageId, buriedAt: null });
      await store.removeTombstone(id);
      await store.remove(id);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(asked).toEqual(Array(4).fill({ durability: 'strict' }));
  });

  it('reopens a broken connection for the current operation', async () => {
    const opened: IDBDatabase[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      opened.push(this);
      return transaction.apply(this, args);
    };
    try {
      const store = openIndexedDbStore(crypto.randomUUID());
      const card = sampleCard('active');
      await store.put(card);
      opened.at(-1)?.close();
      expect(await store.get(card.id)).toEqual(card);
      opened.at(-1)?.close();
      await store.put({ ...card, validUntil: '2030-01-01T00:00:00.000Z' });
      opened.at(-1)?.close();
      expect((await store.list()).records).toMatchObject([{ validUntil: '2030-01-01T00:00:00.000Z' }]);
      expect(new Set(opened).size).toBe(4);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
  });

  it('takes over what version 1 has kept, whole in one place, and leaves what it cannot read', async () => {
    const name = crypto.randomUUID();
    const before = await openDB(name, 1, {
      upgrade(db) {
        db.createObjectStore('cards', { keyPath: 'id' }).createIndex('ticketHash', 'ticketHash', { unique: true });
        db.createObjectStore('tombstones', { keyPath: 'id' });
      },
    });
    const unsealed = ({ facts: _, ...record }: Answered | Card) => record;
    const [ordered, answered, card] = [sampleOrdered(), sampleAnswered(), sampleCard('active')];
    const damaged = { ...sampleCard('active'), state: 'sleeping' };
    const { id, origin, clientSecret, order } = sampleCard('active');
    const tombstone = { format: 1, id, origin, clientSecret, messageId: order.messageId };
    for (const record of [ordered, unsealed(answered), unsealed(card), damaged]) await before.put('cards', record);
    await before.put('tombstones', tombstone);
    before.close();

    const store = openIndexedDbStore(name);
    expect(await store.get(ordered.id)).toEqual(ordered);
    expect(await store.get(answered.id)).toEqual({ ...answered, facts: null });
    expect(await store.byTicket(card.ticketHash)).toEqual({ ...card, facts: null });
    expect((await store.list()).damaged).toBe(1);
    await expect(store.get(damaged.id)).rejects.toMatchObject({ code: 'card_damaged' });
    expect(await store.tombstones()).toEqual([{ ...tombstone, buriedAt: null }]);
    const after = await openDB(name, 2);
    expect(await after.get('cards', damaged.id)).toEqual(damaged);
    for (const row of await after.getAll('cards')) if (row.state === 'active') expect(row).not.toHaveProperty('chain');
    after.close();
  });

  it('calls a record damaged whose big parts are gone, and lists it', async () => {
    const name = crypto.randomUUID();
    const store = openIndexedDbStore(name);
    const card = sampleCard('active');
    await store.put(card);
    const db = await openDB(name, 2);
    await db.delete('parts', card.id);
    db.close();
    await expect(store.get(card.id)).rejects.toMatchObject({ code: 'card_damaged' });
    expect((await store.list()).records).toHaveLength(1);
  });

  it('says that the browser keeps nothing when there is no database', async () => {
    const before = globalThis.indexedDB;
    const refusing = new IDBFactory();
    refusing.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    globalThis.indexedDB = refusing;
    try {
      await expect(openIndexedDbStore('none').list()).rejects.toMatchObject({ code: 'store_refused' });
    } finally {
      globalThis.indexedDB = before;
    }
  });
});
