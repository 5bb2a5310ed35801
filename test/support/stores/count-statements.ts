import { DatabaseSync, StatementSync } from 'node:sqlite';
import pg from 'pg';

/** What a server has asked of its databases. */
export interface DatabaseWork {
  /** All that were committed; a statement by itself is one too. */
  readonly transactions: number;
  /** Those of them that wrote. */
  readonly writing: number;
  /** Writes to the disk: several transactions may share one. */
  readonly commits: number;
  /** Transactions that were rolled back, to be retried or because they refused. */
  readonly undone: number;
  /** Without those that begin and end a transaction. */
  readonly statements: number;
}

const BEGINS = /^\s*(begin|start transaction)/i;
const WRITES = /^\s*(insert|update|delete|with\b[^;]*\b(insert into|update|delete from))\b/i;

/** A connection in the middle of a transaction, or of several that share one commit. */
interface Connection {
  open: boolean;
  wrote: boolean;
  /** A savepoint is one transaction of several; the first has none. */
  inside: { wrote: boolean } | null;
  shared: boolean;
}

/** Counts from now on what this process asks of SQLite and PostgreSQL. */
export function countStatements(): { work(): DatabaseWork; stop(): void } {
  const work = { transactions: 0, writing: 0, commits: 0, undone: 0, statements: 0 };
  const connections = new WeakMap<object, Connection>();

  function keep({ wrote }: { readonly wrote: boolean }): void {
    work.transactions += 1;
    if (wrote) work.writing += 1;
  }

  function see(connection: object, sql: string): void {
    const at = connections.get(connection) ?? { open: false, wrote: false, inside: null, shared: false };
    connections.set(connection, at);
    if (BEGINS.test(sql)) Object.assign(at, { open: true, wrote: false, shared: false });
    else if (/^savepoint/i.test(sql)) {
      if (!at.shared) keep(at);
      Object.assign(at, { inside: { wrote: false }, shared: true });
    } else if (/^rollback to/i.test(sql)) {
      at.inside = null;
      work.undone += 1;
    } else if (/^release/i.test(sql)) {
      if (at.inside !== null) keep(at.inside);
      at.inside = null;
    } else if (/^commit/i.test(sql)) {
      if (!at.shared) keep(at);
      if (at.wrote) work.commits += 1;
      at.open = false;
    } else if (/^rollback/i.test(sql)) {
      work.undone += 1;
      at.open = false;
    } else if (!/^\s*pragma/i.test(sql)) {
      work.statements += 1;
      const wrote = WRITES.test(sql);
      if (wrote && at.inside !== null) at.inside.wrote = true;
      if (wrote) at.wrote = true;
      if (at.open) return;
      keep({ wrote });
      if (wrote) work.commits += 1;
    }
  }

  const stopSqlite = watchSqlite(see);
  const stopPostgres = watchPostgres(see);
  return {
    work: () => ({ ...work }),
    stop() {
      stopSqlite();
      stopPostgres();
    },
  };
}

type See = (connection: object, sql: string) => void;

function watchSqlite(see: See): () => void {
  const { prepare } = DatabaseSync.prototype;
  const { all, run } = StatementSync.prototype;
  const owners = new WeakMap<StatementSync, DatabaseSync>();
  DatabaseSync.prototype.prepare = function watched(sql) {
    const statement = prepare.call(this, sql);
    owners.set(statement, this);
    return statement;
  };
  const look = (statement: StatementSync) => see(owners.get(statement) ?? statement, statement.sourceSQL);
  StatementSync.prototype.all = function watched(...values: readonly unknown[]) {
    look(this);
    return Reflect.apply(all, this, values);
  };
  StatementSync.prototype.run = function watched(...values: readonly unknown[]) {
    look(this);
    return Reflect.apply(run, this, values);
  };
  return () => {
    Object.assign(DatabaseSync.prototype, { prepare });
    Object.assign(StatementSync.prototype, { all, run });
  };
}

function watchPostgres(see: See): () => void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function watched(this: pg.Client, ...given: readonly unknown[]) {
    const [what] = given;
    const sql = typeof what === 'object' && what !== null && 'text' in what ? what.text : what;
    if (typeof sql === 'string') see(this, sql);
    return Reflect.apply(query, this, given);
  };
  return () => {
    pg.Client.prototype.query = query;
  };
}
