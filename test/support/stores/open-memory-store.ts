import { DatabaseSync } from 'node:sqlite';
import type { PlainStore } from '../../../server/adapters/db/keep-events.ts';
import { openStore } from '../../../server/adapters/db/open-store.ts';

/** What the first store of a worker has come to: the newest schema, and what it begins with. */
let migrated: Uint8Array | null = null;

/** A new database in memory. Many hundreds of tests want one, and to bring it to the newest schema takes longer than they do. */
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

/** The store under way, before its first statement, with the database that it has opened for itself alone. */
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
