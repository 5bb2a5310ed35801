import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { AppError } from '../errors.ts';
import { parseCardRecord, parseListedRecord, parseRecordParts, parseTombstone } from './record.ts';
import { joinRecord, splitRecord } from './split-record.ts';
import type { CardStore } from './store.ts';

/** Values are `unknown` on purpose: what comes from a disk is parsed before it is trusted. */
interface Schema extends DBSchema {
  /** The part of a record that lists read. */
  cards: { key: string; value: unknown; indexes: { ticketHash: string } };
  /** Its large parts, since version 2. */
  parts: { key: string; value: unknown };
  tombstones: { key: string; value: unknown };
}

const STORES = ['cards', 'parts', 'tombstones'] as const;

/**
 * Cards in this origin's IndexedDB, database `name`. Opens it at the first use, and again when a connection has broken.
 */
export function openIndexedDbStore(name = 'chipless-card'): CardStore {
  const database = lazily(() => open(name));

  /** A connection may be gone unnoticed: every operation is safe to repeat once. */
  async function use<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    return refusing(async () => {
      try {
        return await work(await database.get());
      } catch (error) {
        if (!isLost(error)) throw error;
        database.forget();
        return work(await database.get());
      }
    });
  }

  type Write = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
  async function write(work: (transaction: Write) => Promise<unknown>[]): Promise<void> {
    await use(async (db) => {
      const transaction = db.transaction([...STORES], 'readwrite', { durability: 'strict' });
      await Promise.all([...work(transaction), transaction.done]);
    });
  }

  const whole = async (find: (transaction: IDBPTransaction<Schema, ('cards' | 'parts')[]>) => Promise<unknown>) => {
    const [listed, parts] = await use(async (db) => {
      const transaction = db.transaction(['cards', 'parts'], 'readonly');
      const found = await find(transaction);
      const id = idOf(found);
      return [found, id === null ? undefined : await transaction.objectStore('parts').get(id)];
    });
    return listed === undefined ? null : joinRecord(parseListedRecord(listed), parseRecordParts(parts));
  };

  return {
    get: (id) => whole((transaction) => transaction.objectStore('cards').get(id)),
    byTicket: (ticketHash) =>
      whole((transaction) => transaction.objectStore('cards').index('ticketHash').get(ticketHash)),
    async list() {
      return readable(await use((db) => db.getAll('cards')), parseListedRecord);
    },
    put(record) {
      const { listed, parts } = splitRecord(record);
      return write((transaction) => [
        transaction.objectStore('cards').put(listed),
        transaction.objectStore('parts').put(parts),
      ]);
    },
    remove: (id) =>
      write((transaction) => [
        transaction.objectStore('cards').delete(id),
        transaction.objectStore('parts').delete(id),
      ]),
    bury: (tombstone) =>
      write((transaction) => [
        transaction.objectStore('tombstones').put(tombstone),
        transaction.objectStore('cards').delete(tombstone.id),
        transaction.objectStore('parts').delete(tombstone.id),
      ]),
    async tombstones() {
      return readable(await use((db) => db.getAll('tombstones')), parseTombstone).records;
    },
    noteTombstone: (tombstone) => write((transaction) => [transaction.objectStore('tombstones').put(tombstone)]),
    removeTombstone: (id) => write((transaction) => [transaction.objectStore('tombstones').delete(id)]),
  };

  function open(name: string): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(name, 2, {
      async upgrade(db, version, _, transaction) {
        if (version < 1) {
          db.createObjectStore('cards', { keyPath: 'id' }).createIndex('ticketHash', 'ticketHash', { unique: true });
          db.createObjectStore('tombstones', { keyPath: 'id' });
        }
        const parts = db.createObjectStore('parts', { keyPath: 'id' });
        for await (const cursor of transaction.objectStore('cards')) {
          const split = splitStored(cursor.value);
          if (split === null) continue;
          await parts.put(split.parts);
          await cursor.update(split.listed);
        }
      },
      /** A newer version of the program waits for this one to close. */
      blocking: () => database.forget(),
      terminated: () => database.forget(),
    });
  }
}

/** A record of version 1, in one piece; null: it cannot be read, and stays as it is. */
function splitStored(stored: unknown): ReturnType<typeof splitRecord> | null {
  try {
    return splitRecord(parseCardRecord(stored));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function idOf(stored: unknown): string | null {
  return typeof stored === 'object' && stored !== null && 'id' in stored && typeof stored.id === 'string'
    ? stored.id
    : null;
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

/** Caches one opened database; a failed opening is not cached. */
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

/**
 * The connection was closed (InvalidStateError), cut in the middle (AbortError), or the browser's own database process
 * ended (UnknownError in Chromium). Reads and writes of this store can all be done twice.
 */
function isLost(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'AbortError', 'UnknownError'].includes(error.name);
}

/** A database of a later version is a card that this program cannot read; any other refusal comes from the browser. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'VersionError')
      throw new AppError('card_damaged', 'It was written by a newer version of the app.', { cause });
    throw new AppError('store_refused', null, { cause });
  }
}
