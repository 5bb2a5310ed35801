import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { openIndexedDbStore } from '../../shared/card/indexeddb-store.ts';
import { openMemoryCardStore } from '../support/memory-card-store.ts';
import { sampleCard } from '../support/sample-card-records.ts';
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
      const db = await openDB(name, 1);
      await db.put('cards', raw);
      db.close();
    },
  };
});

describe('card store in IndexedDB', () => {
  it('is damaged, not emptied, when a newer version of the app has written it', async () => {
    const name = crypto.randomUUID();
    (await openDB(name, 2)).close();
    await expect(openIndexedDbStore(name).list()).rejects.toMatchObject({ code: 'card_damaged' });
  });

  it('lets go for a newer version and comes back when that leaves', async () => {
    const name = crypto.randomUUID();
    const store = openIndexedDbStore(name);
    const card = sampleCard('active');
    await store.put(card);
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 2);
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
      await store.bury({ format: 1, id, origin, clientSecret, messageId: order.messageId });
      await store.removeTombstone(id);
      await store.remove(id);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(asked).toEqual(Array(4).fill({ durability: 'strict' }));
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
