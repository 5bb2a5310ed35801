import { CamelCasePlugin, type Dialect, Kysely } from 'kysely';
import type { Store, Stores } from '../../processes/store.ts';
import { migrate } from './migrate.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { retrySerialization } from './retry-serialization.ts';
import type { Db, Schema } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { stores } from './stores.ts';

/** `url` `postgres://…`, or null for the SQLite file `file` (`:memory:` = gone when closed). */
export interface StoreLocation {
  readonly url: string | null;
  readonly file: string;
}

export interface StoreDependencies {
  /** From 0 to 1, spreads retries. */
  readonly random: () => number;
}

/** Opens the database and brings it to the newest schema. Throws when it can not be reached or is newer than we are. */
export async function openStore(
  { url, file }: StoreLocation,
  { random }: StoreDependencies = { random: Math.random },
): Promise<Store> {
  const dialect = url === null ? sqliteDialect(file) : postgresDialect(url);
  return url === null
    ? open(dialect, 'sqlite', (attempt) => attempt())
    : open(dialect, 'postgres', (attempt) => retrySerialization(attempt, { random }));
}

async function open(
  dialect: Dialect,
  name: 'sqlite' | 'postgres',
  attempts: <T>(attempt: () => Promise<T>) => Promise<T>,
): Promise<Store> {
  const db = new Kysely<Schema>({ dialect, plugins: [new CamelCasePlugin()] });
  try {
    await migrate(db, name);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    transaction: (work) => attempts(() => transaction(db, name, work)),
    async ping() {
      await db.selectFrom('schemaMigrations').select('number').limit(1).execute();
    },
    close: () => db.destroy(),
  };
}

function transaction<T>(db: Db, name: 'sqlite' | 'postgres', work: (stores: Stores) => Promise<T>): Promise<T> {
  const builder = db.transaction();
  const serializable = name === 'sqlite' ? builder : builder.setIsolationLevel('serializable');
  return serializable.execute((tx) => work(stores(tx)));
}
