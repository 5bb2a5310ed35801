import { AsyncLocalStorage } from 'node:async_hooks';
import { CamelCasePlugin, type Dialect, Kysely, PostgresDialect, sql } from 'kysely';
import type { AuditStore } from '../../audit/audit-store.ts';
import type { Isolation } from '../../processes/engine/store.ts';
import { audit } from './audit.ts';
import type { PlainStore } from './keep-events.ts';
import { migrate } from './migrate.ts';
import { NO_WRITES } from './no-writes.ts';
import { postgresPool } from './postgres-pool.ts';
import { type Retry, retrySerialization } from './retry-serialization.ts';
import { withConnection } from './run-sql.ts';
import type { Db, Schema } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { sqliteReadingDialect } from './sqlite-reading-dialect.ts';
import { type PlainStores, stores } from './stores.ts';
import { translateNul } from './text.ts';
import { isReadOnly, isSilent, isStalePlan, translateOutage } from './translate-outage.ts';

/** `url` `postgres://…`, or null for the SQLite file `file` (`:memory:` = lost when closed). */
export interface StoreLocation {
  readonly url: string | null;
  readonly file: string;
}

export interface StoreDependencies {
  /** From 0 to 1, spreads retries. */
  readonly random: () => number;
}

/**
 * Opens the database and brings it to the newest schema. No events are recorded yet: wrap it in `keepEvents` once,
 * where the seal is known. Closing it writes nothing. Throws when it cannot be reached or is newer than this code.
 */
export async function openStore(
  { url, file }: StoreLocation,
  { random }: StoreDependencies = { random: Math.random },
): Promise<PlainStore> {
  if (url === null) {
    // A second connection cannot see a database in memory.
    const reading = file === ':memory:' ? null : () => sqliteReadingDialect(file);
    return open({ dialect: sqliteDialect(file), reading, name: 'sqlite' }, (attempt) => attempt());
  }
  const retry = retrySerialization({ random });
  const pool = postgresPool(url, { readOnly: false });
  return open({ dialect: new PostgresDialect({ pool }), reading: null, name: 'postgres' }, async (attempt) => {
    try {
      return await retry(attempt);
    } catch (error) {
      const isBefore = isReadOnly(error) || isStalePlan(error);
      if (isBefore || isSilent(error)) pool.renew();
      if (!isBefore) throw translateNul(error);
      // Nothing was written, and what the connection has cached about the database is out of date: whether it accepts
      // writes, and its tables.
      return retry(attempt);
    }
  });
}

interface Opening {
  readonly dialect: Dialect;
  /** For a connection that only reads; null = reads use the one that writes. */
  readonly reading: (() => Dialect) | null;
  readonly name: 'sqlite' | 'postgres';
}

async function open({ dialect, reading, name }: Opening, attempts: Retry): Promise<PlainStore> {
  const plugins = [new CamelCasePlugin()];
  const db = new Kysely<Schema>({ dialect, plugins });
  try {
    await migrate(db, name);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const reader = (reading === null ? db : new Kysely<Schema>({ dialect: reading(), plugins })).withPlugin(NO_WRITES);
  // Kysely closes only what it has used.
  if (reading !== null) await sql`select 1`.execute(reader);
  const looking = stores(reader);
  const inside = new AsyncLocalStorage<{ over: boolean }>();
  /** Within another transaction it would wait for its own turn indefinitely. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    if (inside.getStore()?.over === false) {
      return Promise.reject(new TypeError('a transaction cannot start another one'));
    }
    return translated(() =>
      attempts(async () => {
        const scope = { over: false };
        try {
          return await inside.run(scope, work);
        } finally {
          scope.over = true;
        }
      }),
    );
  }
  return {
    transaction: (work, isolation = 'serializable') => alone(() => transaction(db, name, isolation, work)),
    read: (work) => alone(() => snapshot(reader, name, work)),
    look: (work) => alone(() => work(looking)),
    inLine: name === 'sqlite' ? null : (work) => translated(() => attempts(() => inLine(db, work))),
    ping: () => translated(() => attempts(() => write(db))),
    async close() {
      if (reading !== null) await reader.destroy();
      await db.destroy();
    },
  };
}

/** Any number that no other program locks in the same database. */
const LINE = 0x61_75_64_74;

/**
 * One at a time among all servers. Each statement sees what was committed before it, so that the head of the log is the
 * newest once the lock is held; a serializable transaction would see an older one.
 */
function inLine<T>(db: Db, work: (audit: AuditStore) => Promise<T>): Promise<T> {
  const transaction = db.transaction().setIsolationLevel('read committed');
  return transaction.execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LINE)})`.execute(tx);
    return work(audit(tx));
  });
}

/** A row that is inserted and deleted still reaches the disk, and leaves nothing. */
async function write(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('probe').values({ id: 1 }).execute();
    await tx.deleteFrom('probe').execute();
  });
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateOutage(error);
  }
}

function transaction<T>(
  db: Db,
  name: 'sqlite' | 'postgres',
  isolation: Isolation,
  work: (stores: PlainStores) => Promise<T>,
): Promise<T> {
  const builder = db.transaction();
  const level = isolation === 'serializable' ? 'serializable' : 'repeatable read';
  // On SQLite one runs after the other.
  return (name === 'sqlite' ? builder : builder.setIsolationLevel(level)).execute((tx) =>
    withConnection(tx, () => work(stores(tx))),
  );
}

/** It locks nothing, is never rolled back for the sake of others, and sees one state of the database. */
function snapshot<T>(db: Db, name: 'sqlite' | 'postgres', work: (stores: PlainStores) => Promise<T>): Promise<T> {
  const builder = db.transaction();
  const reading = name === 'sqlite' ? builder : builder.setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute((tx) => withConnection(tx, () => work(stores(tx))));
}
