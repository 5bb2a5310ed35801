import type { PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Statements that a connection keeps prepared; lists of changing length would make ever more. */
const MOST_PREPARED = 300;

/** The name of each, the same on all connections. */
const names = new Map<string, string>();

/**
 * `client`, which has to be in pipeline mode, with fewer ways to the database and less work in it: what begins a transaction
 * travels with its first statement, and a statement is parsed and planned once on each connection.
 */
export function eagerClient(client: pg.PoolClient): PostgresPoolClient {
  let begun: Promise<unknown> = Promise.resolve();
  async function query(text: string, values: readonly unknown[] = []): Promise<unknown> {
    if (/^(begin|start transaction)\b/.test(text)) {
      begun = client.query(text);
      begun.catch(() => undefined); // the next query reports it
      return { command: 'BEGIN', rowCount: 0, rows: [] };
    }
    const name = nameOf(text);
    const asked = client.query({ ...(name === null ? {} : { name }), text, values: [...values] });
    const [, result] = await Promise.all([begun, asked]);
    return result;
  }
  // All else, also what the pool changes on it later, is the client's own.
  return Object.assign(Object.create(client), { query });
}

function nameOf(text: string): string | null {
  if (!/^(select|insert|update|delete)\b/.test(text)) return null;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known ?? null;
  const name = `chipless_${names.size}`;
  names.set(text, name);
  return name;
}
