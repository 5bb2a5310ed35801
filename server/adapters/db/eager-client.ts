import type { PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Statements that a connection keeps prepared; without a bound, lists of varying length would add ever more. */
const MOST_PREPARED = 300;

/** The name of each, the same on all connections. */
const names = new Map<string, string>();

/**
 * `client`, which has to be in pipeline mode, with fewer round trips to the database and less work in it: the statement
 * that begins a transaction is sent with the first one that reads, and a statement is parsed and planned once per
 * connection. After the end of a transaction only another can follow: it is for one use of a connection of the pool.
 */
export function eagerClient(client: pg.PoolClient): PostgresPoolClient {
  let begun: Promise<unknown> = Promise.resolve();
  let isBegun = true;
  let ended = false;
  async function query(text: string, values: readonly unknown[] = []): Promise<unknown> {
    if (/^(begin|start transaction)\b/.test(text)) {
      ended = false;
      // The first statement follows before the next tick: both travel in one packet.
      const { stream } = client.connection;
      stream.cork();
      process.nextTick(() => stream.uncork());
      isBegun = false;
      begun = client.query(text).then(() => {
        isBegun = true;
      });
      begun.catch(() => undefined); // the next query reports it
      return { command: 'BEGIN', rowCount: 0, rows: [] };
    }
    // Nothing would undo it together with the others of its transaction. A commit that fails is followed by a rollback.
    if (ended && text !== 'rollback') throw new TypeError('the transaction of this statement has ended');
    ended ||= /^(commit|rollback)$/.test(text);
    // If the beginning failed, it would be committed by itself. What only reads need not wait to know.
    if (!isBegun && /^(insert|update|delete|with)\b/.test(text)) await begun;
    const name = nameOf(text);
    const asked = client.query({ ...(name === null ? {} : { name }), text, values: [...values] });
    const [, result] = await Promise.all([begun, asked]);
    return result;
  }
  // Everything else, including what the pool changes on it later, is the client's own.
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
