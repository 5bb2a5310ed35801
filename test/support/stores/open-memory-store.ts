import { DatabaseSync } from 'node:sqlite';
import type { PlainStore } from '../../../server/adapters/db/keep-events.ts';
import { openStore } from '../../../server/adapters/db/open-store.ts';

/** The state of a worker's first store: the newest schema and its initial content. */
let migrated: Uint8Array | null = null;

/** A new database in memory. Many hundreds of tests need one, and migrating it takes longer than they do. */
export async function openMemoryStore(): Promise<PlainStore> {
  const { opening, sqlite } = watchOpening();
  if (migrated !== null) {
    sqlite.deserialize(migrated);
    sqlite.exec('pragma secure_delete = on'); // of the database, not of the connection
  }
  const store = await opening;
  migrated ??= sqlite.serialize();
  return store;
}

/** The store being opened, before its first statement, with the database that it has opened for itself. */
function watchOpening(): { readonly opening: Promise<PlainStore>; readonly sqlite: DatabaseSync } {
  const { exec } = DatabaseSync.prototype;
  const opened: DatabaseSync[] = [];
  DatabaseSync.prototype.exec = function watched(sql) {
    opened.push(this);
    exec.call(this, sql);
  };
  try {
    const opening = openStore({ url: null, file: ':memory:' });
    const [sqlite] = opened;
    if (sqlite === undefined) throw new TypeError('the store opens its database later than it did');
    return { opening, sqlite };
  } finally {
    DatabaseSync.prototype.exec = exec;
  }
}
