import { CompiledQuery, type DatabaseConnection, PostgresAdapter, type QueryResult } from 'kysely';
import { WantsToWrite } from '../../processes/engine/wants-to-write.ts';
import { NO_WRITES } from './no-writes.ts';
import { snakeCase } from './record.ts';
import type { Db, Schema } from './schema.ts';

/** Statements by their template; without a bound, lists of varying length would add ever more. */
const MOST_KEPT = 500;
const kept = new Map<string, string>();

/** The connections of transactions that have not ended. */
const connections = new WeakMap<Db, DatabaseConnection>();

const NO_QUERY = CompiledQuery.raw('');

/** Runs `work`, in which `runSql` goes straight to the connection of the transaction `tx`. */
export async function withConnection<T>(tx: Db, work: () => Promise<T>): Promise<T> {
  connections.set(tx, await tx.getExecutor().provideConnection(async (connection) => connection));
  try {
    return await work();
  } finally {
    connections.delete(tx);
  }
}

/**
 * Runs SQL as it is written, with `?` for each value: for queries of every order, where Kysely would take longer to
 * build the statement and to hand it on than SQLite to answer it. Columns are returned under the names they have there.
 */
export async function runSql<R>(db: Db, text: string, values: readonly unknown[]): Promise<QueryResult<R>> {
  const executor = db.getExecutor();
  if (executor.plugins.includes(NO_WRITES) && !text.startsWith('select')) {
    throw new WantsToWrite(`${text.slice(0, 40)} in work that only reads`);
  }
  const own = executor.adapter instanceof PostgresAdapter ? textOf(`$ ${text}`, () => numbered(text)) : text;
  const query = { ...NO_QUERY, sql: own, parameters: values };
  const connection = connections.get(db);
  if (connection !== undefined) return connection.executeQuery<R>(query);
  return executor.provideConnection((provided) => provided.executeQuery<R>(query));
}

/**
 * Inserts rows that have the same columns; returns how many were inserted. `more` is appended: what happens on a
 * conflict.
 */
export async function insertRows(db: Db, table: keyof Schema, rows: readonly object[], more = ''): Promise<number> {
  const [first = {}] = rows;
  const fields = Object.keys(first);
  const text = textOf(`+ ${table} ${fields} ${rows.length} ${more}`, () => {
    const row = `(${fields.map(() => '?').join(', ')})`;
    return `insert into ${snakeCase(table)} (${fields.map(column).join(', ')}) values ${rows.map(() => row).join(', ')} ${more}`;
  });
  const values = rows.flatMap((row) => fields.map((field): unknown => Reflect.get(row, field)));
  const { numAffectedRows = 0n } = await runSql(db, text, values);
  return Number(numAffectedRows);
}

/**
 * Updates the rows that match `where`, in snake case with `?` for each of `values`; returns how many. A change of
 * nothing still tells whether there is such a row. A column that is set is written to all its indexes, and its
 * references are checked, even when its value stays the same: `change` should have only what changes.
 */
export async function updateRows(
  db: Db,
  table: keyof Schema,
  change: object,
  where: string,
  values: readonly unknown[],
): Promise<number> {
  const fields = Object.keys(change);
  const text = textOf(`= ${table} ${fields} ${where}`, () => {
    const sets = fields.length === 0 ? ['id = id'] : fields.map((field) => `${column(field)} = ?`);
    return `update ${snakeCase(table)} set ${sets.join(', ')} where ${where}`;
  });
  const { numAffectedRows = 0n } = await runSql(db, text, [...Object.values(change), ...values]);
  return Number(numAffectedRows);
}

/** As many `?` as there are values, in brackets. */
export function listOf(values: readonly unknown[]): string {
  return `(${values.map(() => '?').join(', ')})`;
}

/**
 * States, written into the statement in brackets. As values they would be compared with the conditions of partial
 * indexes, and SQLite would plan the statement again whenever they are other ones. Throws TypeError for other texts.
 */
export function statesIn(states: readonly string[]): string {
  const odd = states.find((state) => !/^[a-z ]+$/i.test(state));
  if (odd !== undefined) throw new TypeError(`${odd} is not a state`);
  return `('${states.join("', '")}')`;
}

function textOf(key: string, write: () => string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const text = write();
  if (kept.size < MOST_KEPT) kept.set(key, text);
  return text;
}

function numbered(text: string): string {
  let number = 0;
  return text.replaceAll('?', () => {
    number += 1;
    return `$${number}`;
  });
}

/** Quoted, because `to` and `by` are SQL keywords. */
function column(field: string): string {
  return `"${snakeCase(field)}"`;
}
