import { DatabaseSync } from 'node:sqlite';

/** Changes append-only data, as an attacker with the database file would: `statements` without the triggers. */
export function tamper(file: string, ...statements: readonly string[]): void {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    const triggers = database.prepare("select name from sqlite_schema where type = 'trigger'").all();
    for (const { name } of triggers) database.exec(`drop trigger ${name}`);
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}
