import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { AppError } from '../errors.ts';
import { parseCardRecord, parseTombstone } from './record.ts';
import type { CardStore } from './store.ts';

/** Values are `unknown` on purpose: what comes out of a disk is parsed before anyone trusts it. */
interface Schema extends DBSchema {
  cards: { key: string; value: unknown; indexes: { ticketHash: string } };
  tombstones: { key: string; value: unknown };
}

/** Cards in this origin's IndexedDB, database `name`. Opens it at the first use. */
export function openIndexedDbStore(name = 'chipless-card'): CardStore {
  const database = lazily(() => open(name));

  async function read<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    return refusing(async () => work(await database.get()));
  }

  type Write = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
  async function write(work: (transaction: Write) => Promise<unknown>[]): Promise<void> {
    await refusing(async () => {
      const db = await database.get();
      const transaction = db.transaction(['cards', 'tombstones'], 'readwrite', { durability: 'strict' });
      await Promise.all([...work(transaction), transaction.done]);
    });
  }

  return {
    async get(id) {
      const stored = await read((db) => db.get('cards', id));
      return stored === undefined ? null : parseCardRecord(stored);
    },
    async byTicket(ticketHash) {
      const stored = await read((db) => db.getFromIndex('cards', 'ticketHash', ticketHash));
      return stored === undefined ? null : parseCardRecord(stored);
    },
    async list() {
      return readable(await read((db) => db.getAll('cards')), parseCardRecord);
    },
    put: (record) => write((transaction) => [transaction.objectStore('cards').put(record)]),
    remove: (id) => write((transaction) => [transaction.objectStore('cards').delete(id)]),
    bury: (tombstone) =>
      write((transaction) => [
        transaction.objectStore('tombstones').put(tombstone),
        transaction.objectStore('cards').delete(tombstone.id),
      ]),
    async tombstones() {
      return readable(await read((db) => db.getAll('tombstones')), parseTombstone).records;
    },
    removeTombstone: (id) => write((transaction) => [transaction.objectStore('tombstones').delete(id)]),
  };

  function open(name: string): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('cards', { keyPath: 'id' }).createIndex('ticketHash', 'ticketHash', { unique: true });
        db.createObjectStore('tombstones', { keyPath: 'id' });
      },
      /** A newer version of the program waits for this one to let go. */
      blocking: () => database.forget(),
      terminated: () => database.forget(),
    });
  }
}

function readable<T>(stored: readonly unknown[], parse: (stored: unknown) => T): { records: T[]; damaged: number } {
  const records: T[] = [];
  for (const value of stored) {
    try {
      records.push(parse(value));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return { records, damaged: stored.length - records.length };
}

/** Keeps one opened database; a failed opening is not kept. */
function lazily(open: () => Promise<IDBPDatabase<Schema>>) {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  return {
    get() {
      opened ??= open().catch((error: unknown) => {
        opened = null;
        throw error;
      });
      return opened;
    },
    forget() {
      void opened?.then(
        (db) => db.close(),
        () => undefined,
      );
      opened = null;
    },
  };
}

/** A database of a later version is a card that this program can not read; any other refusal is the browser's. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'VersionError')
      throw new AppError('card_damaged', 'It was written by a newer version of the app.', { cause });
    throw new AppError('store_refused', null, { cause });
  }
}
