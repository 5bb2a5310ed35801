import { type DatabaseConnection, type Dialect, SqliteAdapter } from 'kysely';
import { sqliteDialect } from './sqlite-dialect.ts';
import { openSqlite, type SqliteStatements } from './sqlite-statements.ts';

/**
 * Kysely on a second connection to the file, which only reads: it sees what has been committed, and waits neither for
 * writing transactions nor for the disk. Each of its transactions sees one state of the file; they run one after the
 * other.
 */
export function sqliteReadingDialect(file: string): Dialect {
  return {
    ...sqliteDialect(file),
    createAdapter: () => new SqliteAdapter(), // by which Kysely itself admits one at a time
    createDriver() {
      const sqlite = openSqlite(file, { readOnly: true });
      const connection = connectionTo(sqlite);
      return {
        init: async () => {},
        acquireConnection: async () => connection,
        releaseConnection: async () => {},
        beginTransaction: async () => void sqlite.run('begin'),
        commitTransaction: async () => void sqlite.run('commit'),
        rollbackTransaction: async () => void (sqlite.inTransaction() && sqlite.run('rollback')),
        destroy: async () => sqlite.close(),
      };
    },
  };
}

function connectionTo(sqlite: SqliteStatements): DatabaseConnection {
  return {
    executeQuery: async ({ sql, parameters }) => sqlite.run(sql, parameters),
    streamQuery() {
      throw new TypeError('results are not streamed');
    },
  };
}
