import { type Dialect, PostgresDialect } from 'kysely';
import { postgresPool } from './postgres-pool.ts';

/**
 * Kysely on a pool of connections. Throws Error when `url` is not a PostgreSQL URL; its message never contains the URL.
 * `readOnly`: PostgreSQL refuses to write.
 */
export function postgresDialect(url: string, { readOnly = false }: { readonly readOnly?: boolean } = {}): Dialect {
  return new PostgresDialect({ pool: postgresPool(url, { readOnly }) });
}
