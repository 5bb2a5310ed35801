import { setImmediate } from 'node:timers';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { mutex } from './mutex.ts';
import { openSqlite, type SqliteStatements } from './sqlite-statements.ts';

/** How many transactions share one write to the disk at most; bounds how long the first one waits. */
const GROUP_LIMIT = 100;

/**
 * Kysely on node:sqlite. Transactions run one after the other. Those that arrive in the turn of the event loop in which
 * one ends share its fsync (group commit): each but the first is a savepoint in one outer transaction (a savepoint
 * copies every page that it changes), and resolves only when the outer one is committed. If the disk refuses, all of
 * them fail and none is kept. A transaction may have been refused because of a neighbour's change that is not committed
 * in the end. `readOnly`: for single statements that read.
 */
export function sqliteDialect(file: string, access: { readonly readOnly?: boolean } = {}): Dialect {
  return {
    createDriver: () => sqliteDriver(openSqlite(file, access)),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createAdapter: () => ({
      // Without this, Kysely would make each transaction wait until the one before it has reached the disk.
      supportsMultipleConnections: true,
      supportsTransactionalDdl: true,
      supportsReturning: true,
      acquireMigrationLock: async () => {},
      releaseMigrationLock: async () => {},
    }),
  };
}

/** Transactions that share one commit. */
interface Group {
  /** Those that have finished and wait for the outer commit. */
  readonly members: PromiseWithResolvers<void>[];
  /** True once transactions that were about to begin have had time to do so. */
  ripe: boolean;
}

/** A running transaction: its lock, and its group. */
interface Work {
  readonly group: Group;
  /** The one that began the group: it is rolled back with the outer transaction, which has nothing else yet. */
  readonly isFirst: boolean;
  readonly endTurn: () => void;
}

function sqliteDriver(sqlite: SqliteStatements): Driver {
  const queue = mutex();
  const works = new Map<DatabaseConnection, Work>();
  /** Kysely gets another connection for whatever comes next. */
  const ended = new WeakSet<DatabaseConnection>();
  let group: Group | null = null;
  let lastLoss: unknown;

  function commitGroup(): void {
    if (group === null) return;
    const { members } = group;
    group = null;
    try {
      sqlite.run('commit');
      for (const member of members) member.resolve();
    } catch (error) {
      tryToUndoAll();
      for (const member of members) member.reject(error);
    }
  }

  /** Rolls back what is left of an outer transaction; nothing continues before that. */
  function undoAll(): void {
    if (sqlite.inTransaction()) sqlite.run('rollback');
  }

  /** If the disk refuses even that, the next caller tries again. */
  function tryToUndoAll(): void {
    try {
      undoAll();
    } catch {}
  }

  /** Gives up the outer transaction with everything in it. */
  function loseGroup(cause: unknown): void {
    lastLoss = cause;
    const members = group?.members ?? [];
    group = null;
    for (const member of members) member.reject(cause);
  }

  function refuseLost(work: Work): void {
    if (work.group !== group) throw new Error('the transaction was given up by SQLite', { cause: lastLoss });
  }

  function runIn(work: Work, { sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>) {
    refuseLost(work); // outside its transaction a statement would be committed at once
    try {
      return sqlite.run<never>(sql, parameters);
    } catch (error) {
      if (!sqlite.inTransaction()) loseGroup(error);
      throw error;
    }
  }

  function undo(work: Work): void {
    if (work.isFirst) {
      undoAll();
      group = null;
    } else {
      runIn(work, { sql: 'rollback to one', parameters: [] });
      runIn(work, { sql: 'release one', parameters: [] });
    }
  }

  function endTurn(connection: DatabaseConnection, work: Work): void {
    works.delete(connection);
    ended.add(connection);
    letGo(work.group);
    work.endTurn();
  }

  /** Called when a transaction ends: the last one makes sure that the group is committed. */
  function letGo(left: Group): void {
    const isLast = queue.waiting() === 0;
    if (left.members.length >= GROUP_LIMIT || (isLast && left.ripe)) commitGroup();
    // What others have under way in this turn of the event loop gets as far as the next turn, and may join.
    else if (isLast) setImmediate(ripen, left);
  }

  function ripen(ripening: Group): void {
    ripening.ripe = true;
    if (ripening === group && works.size === 0) commitGroup();
  }

  function connect(): DatabaseConnection {
    const connection: DatabaseConnection = {
      async executeQuery(query) {
        const work = works.get(connection);
        if (work) return runIn(work, query);
        // Nothing would undo it together with the others of its transaction.
        if (ended.has(connection)) throw new TypeError('the transaction of this statement has ended');
        const end = await queue.acquire();
        try {
          commitGroup();
          undoAll();
          return sqlite.run(query.sql, query.parameters);
        } finally {
          end();
        }
      },
      streamQuery() {
        throw new TypeError('results are not streamed');
      },
    };
    return connection;
  }

  return {
    init: async () => {},
    acquireConnection: async () => connect(),
    releaseConnection: async () => {},

    async beginTransaction(connection) {
      const end = await queue.acquire();
      try {
        const isFirst = group === null;
        if (group === null) {
          undoAll();
          sqlite.run('begin immediate');
          group = { members: [], ripe: false };
        } else {
          sqlite.run('savepoint one');
        }
        works.set(connection, { group, isFirst, endTurn: end });
        ended.delete(connection);
      } catch (error) {
        if (group !== null) letGo(group);
        end();
        throw error;
      }
    },

    async commitTransaction(connection) {
      const work = works.get(connection);
      if (!work) throw new TypeError('there is no transaction to commit');
      if (work.isFirst) refuseLost(work);
      else runIn(work, { sql: 'release one', parameters: [] });
      const kept = Promise.withResolvers<void>();
      work.group.members.push(kept);
      endTurn(connection, work);
      await kept.promise;
    },

    async rollbackTransaction(connection) {
      const work = works.get(connection);
      // None: it failed together with its group, which is already rolled back.
      if (!work) return;
      try {
        if (work.group === group) undo(work);
      } catch (error) {
        // A transaction that should be rolled back must not be committed with the others.
        if (work.group === group) {
          tryToUndoAll();
          loseGroup(error);
        }
        throw error;
      } finally {
        endTurn(connection, work);
      }
    },

    async destroy() {
      const end = await queue.acquire();
      commitGroup();
      sqlite.close();
      end();
    },
  };
}
