import type { DemoServer } from './demo-server.ts';
import { withDatabase } from './stores/demo-database.ts';

/** How far the order of a run has come, as the database says. */
export function messageState(server: DemoServer, runId: string): string {
  const row = withDatabase(server, (database) =>
    database.prepare('SELECT state FROM messages WHERE run_id = ? ORDER BY created_at DESC').get(runId),
  );
  return String(row?.['state'] ?? 'none');
}
