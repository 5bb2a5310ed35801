import { CamelCasePlugin, Kysely } from 'kysely';
import { grantRights, refuseRole } from './grant-rights.ts';
import { migrate } from './migrate.ts';
import type { StoreLocation } from './open-store.ts';
import { postgresDialect } from './postgres-dialect.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/**
 * Brings the database to the newest schema and, on PostgreSQL, gives `role` the rights of the server; null = none.
 * Resolves to the statements about rights. Throws Error with one sentence for the operator.
 */
export async function migrateDatabase({ url, file }: StoreLocation, role: string | null): Promise<readonly string[]> {
  const dialect = url === null ? sqliteDialect(file) : postgresDialect(url);
  const db = new Kysely<Schema>({ dialect, plugins: [new CamelCasePlugin()] });
  try {
    // Before anything changes: after a misspelled role the database is as it was.
    if (role !== null) await refuseRole(db, role);
    await migrate(db, url === null ? 'sqlite' : 'postgres');
    return role === null ? [] : await grantRights(db, role);
  } finally {
    await db.destroy();
  }
}
