import { existsSync } from 'node:fs';
import { CamelCasePlugin, type Dialect, Kysely } from 'kysely';
import type { AuditStore } from '../../audit/audit-store.ts';
import type { StateStore } from '../../audit/state-store.ts';
import type { PeopleStore } from '../../identity/people-store.ts';
import type { ScriptReader } from '../../options/version-cross-check.ts';
import { audit } from './audit.ts';
import { refuseOtherSchema } from './migrate.ts';
import type { StoreLocation } from './open-store.ts';
import { optionScripts } from './option-scripts.ts';
import { people } from './people.ts';
import { postgresDialect } from './postgres-dialect.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { states } from './states.ts';

/** The audit log alone, to be read beside a running server. */
export interface AuditLog extends Pick<AuditStore, 'following' | 'find' | 'waiting' | 'doubled'> {
  /** The state that some of its entries are about. */
  readonly scripts: ScriptReader;
  readonly states: StateStore;
  readonly people: Pick<PeopleStore, 'byUserName'>;
  /** Whether entries may wait for their places. */
  readonly mayWait: boolean;
  close(): Promise<void>;
}

/**
 * Opens the database for reading: it is neither created nor migrated. Throws when it does not exist, when it cannot be
 * reached, and when it is of another version.
 */
export async function openAuditLog({ url, file }: StoreLocation): Promise<AuditLog> {
  if (url === null && !existsSync(file)) throw new Error(`There is no database at ${file}`);
  const db = new Kysely<Schema>({ dialect: readOnlyDialect({ url, file }), plugins: [new CamelCasePlugin()] });
  try {
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === 'audit')) {
      throw new Error('The database has no audit log yet: start the newest server on it once');
    }
    await refuseOtherSchema(db);
    const { following, find, waiting, doubled } = audit(db);
    return {
      following,
      find,
      waiting,
      doubled,
      mayWait: url !== null,
      scripts: optionScripts(db),
      people: people(db),
      states: states(db),
      close: () => db.destroy(),
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function readOnlyDialect({ url, file }: StoreLocation): Dialect {
  return url === null ? sqliteDialect(file, { readOnly: true }) : postgresDialect(url, { readOnly: true });
}
