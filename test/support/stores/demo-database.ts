import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DemoServer } from '../demo-server.ts';

/** The database file of a running demo server, for reading it and for moving its clock. */
export function databaseFile(server: Pick<DemoServer, 'dataDir'>): string {
  const file = readdirSync(server.dataDir).find((name) => /\.(sqlite|db)$/.test(name));
  if (file === undefined) throw new Error(`no database in the data folder: ${readdirSync(server.dataDir).join(', ')}`);
  return join(server.dataDir, file);
}

/** Opens the database beside the server, does `work` and closes it again. */
export function withDatabase<T>(server: Pick<DemoServer, 'dataDir'>, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(databaseFile(server));
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    return work(database);
  } finally {
    database.close();
  }
}
