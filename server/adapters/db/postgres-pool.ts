import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { eagerClient } from './eager-client.ts';

/** Connections per server. */
const CONNECTIONS = 10;

/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
const STATEMENT_TIMEOUT = 30_000;
/** For a database that does not even report that a statement took too long. */
const ANSWER_TIMEOUT = STATEMENT_TIMEOUT + 2_000;

/** A pool whose connections can be renewed. */
export interface RenewablePool extends PostgresPool {
  /** Retires all current connections: each is closed when it is returned, and none is used again. */
  renew(): void;
}

/**
 * A pool for the database at `url`. Throws Error when that is not a PostgreSQL URL; its message never contains it.
 * `readOnly`: PostgreSQL refuses to write.
 */
export function postgresPool(url: string, { readOnly }: { readonly readOnly: boolean }): RenewablePool {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Error('The address of the database has to start with postgres://');
  }
  const settings: pg.PoolConfig & { readonly pipeline: true } = {
    connectionString: url,
    pipeline: true,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: ANSWER_TIMEOUT,
    // A server that crashed in the middle of a transaction must not keep its locks.
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
    keepAlive: true,
    application_name: 'chipless',
    ...(readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  };
  const pool = new pg.Pool(settings);
  const fresh = new WeakMap<pg.ClientBase, number>();
  let generation = 0;
  // A connection that breaks, in use or idle: its query fails, the pool drops it and makes a new one on demand. Without
  // these listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    fresh.set(client, generation);
  });
  return {
    options: pool.options,
    async connect() {
      for (;;) {
        const client = await pool.connect();
        if (fresh.get(client) === generation) return eagerClient(client);
        client.release(true);
      }
    },
    end: () => pool.end(),
    renew() {
      generation += 1;
    },
  };
}
