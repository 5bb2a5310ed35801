import type { DemoServer } from './demo-server.ts';
import { withDatabase } from './stores/demo-database.ts';

/** Moves the time: every order that is still open ends now. */
export async function letMessagesExpire(server: DemoServer): Promise<void> {
  const changed = withDatabase(server, (database) =>
    database
      .prepare("UPDATE messages SET expires_at = ? WHERE state NOT IN ('confirmed', 'cancelled', 'expired', 'failed')")
      .run(new Date(Date.now() - 1000).toISOString()),
  );
  if (changed.changes === 0) throw new Error('there was no open order to expire');
}
