import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { QueryResult } from 'kysely';
import { refuseNul } from './text.ts';

/** A SQLite file that runs statements: everything in it is synchronous. */
export interface SqliteStatements {
  /**
   * Runs one statement. Throws TypeError for a parameter that SQLite would silently store as something else (a Date or
   * undefined becomes NULL), AppError `input_invalid` for text that PostgreSQL would not store.
   */
  run<R>(sql: string, parameters?: readonly unknown[]): QueryResult<R>;
  /**
   * False after an error that made SQLite roll back the whole transaction itself (disk full, input or output error).
   */
  inTransaction(): boolean;
  close(): void;
}

/** Different statements are few; the bound is for statements with lists of varying length. */
const CACHED = 500;

/** Milliseconds to wait while a writer in another process has the file locked. */
const BUSY_TIMEOUT = 5_000;
const BUSY_PAUSE = 20;
/** https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5;

interface Prepared {
  readonly statement: StatementSync;
  readonly reads: boolean;
}

/**
 * Opens `file`, or a database in memory for `:memory:`. A new file can be read by its owner only. `readOnly`: the file
 * exists, and nothing in it changes.
 */
export function openSqlite(file: string, { readOnly = false }: { readonly readOnly?: boolean } = {}): SqliteStatements {
  if (file !== ':memory:' && !readOnly) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // SQLite gives the files beside it (-wal, -shm) the same mode.
    closeSync(openSync(file, 'a', 0o600));
  }
  const sqlite = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, readOnly });
  if (!readOnly) switchToWal(sqlite);
  // Deleted and changed data is overwritten, not left in free pages: sessions, addresses, server halves of reset slots.
  sqlite.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on');
  const cache = new Map<string, Prepared>();

  function prepared(sql: string): Prepared {
    const known = cache.get(sql);
    if (known) return known;
    const statement = sqlite.prepare(sql);
    const fresh = { statement, reads: statement.columns().length > 0 };
    if (cache.size >= CACHED) cache.clear();
    cache.set(sql, fresh);
    return fresh;
  }

  return {
    run<R>(sql: string, parameters: readonly unknown[] = []) {
      const values = parameters.map(bindable);
      const { statement, reads } = prepared(sql);
      // The query that Kysely compiled determines the type of its rows.
      if (reads) return { rows: statement.all(...values) as R[] };
      return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
    },
    inTransaction: () => sqlite.isTransaction,
    close: () => sqlite.close(),
  };
}

/** For a new file that is not in WAL mode yet, SQLite does not wait for another writer itself: it fails at once. */
function switchToWal(sqlite: DatabaseSync): void {
  for (let waited = 0; ; waited += BUSY_PAUSE) {
    try {
      sqlite.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_TIMEOUT) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_PAUSE);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string') {
    refuseNul(value);
    return value;
  }
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot keep a ${value instanceof Date ? 'Date' : typeof value} as it is`);
}
