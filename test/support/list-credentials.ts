import type { DemoServer } from './demo-server.ts';
import { withDatabase } from './stores/demo-database.ts';

/** What the database holds for a person, newest first. */
export async function listCredentials(
  server: DemoServer,
  userName: string,
): Promise<Array<{ id: string; state: string }>> {
  const rows = withDatabase(server, (database) =>
    database
      .prepare(
        `SELECT credentials.id, credentials.state FROM credentials JOIN people ON people.id = credentials.person_id
         WHERE people.user_name = ? ORDER BY credentials.created_at DESC`,
      )
      .all(userName),
  );
  return rows.map((row) => ({ id: String(row['id']), state: String(row['state']) }));
}
