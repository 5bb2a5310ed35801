import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Connections per server. */
const CONNECTIONS = 10;

/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
const STATEMENT_TIMEOUT = 30_000;

/**
 * Kysely on a pool of connections. Throws Error when `url` is not one of PostgreSQL; its message never holds the url.
 * `readOnly`: PostgreSQL refuses to write.
 */
export function postgresDialect(url: string, { readOnly = false }: { readonly readOnly?: boolean } = {}): Dialect {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Error('The address of the database has to start with postgres://');
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    // A server that died in the middle of a transaction must not hold its locks for ever.
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
    keepAlive: true,
    application_name: 'chipless',
    ...(readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  // A connection that dies, at work or idle: its query fails, the pool drops it and makes a new one when asked.
  // Without these listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool });
}
