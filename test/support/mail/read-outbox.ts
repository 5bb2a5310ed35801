import type { MailFacts } from '../../../server/notifications/mail-facts.ts';
import type { DemoServer } from '../demo-server.ts';
import { withDatabase } from '../stores/demo-database.ts';

/** The kinds of all mails to a person that were ever queued, oldest first: a mail that is not here will never come. */
export function readOutbox(server: Pick<DemoServer, 'dataDir'>, userName: string): MailFacts['kind'][] {
  const rows = withDatabase(server, (database) =>
    database
      .prepare(
        `SELECT outbox.facts FROM outbox JOIN people ON people.id = outbox.person_id
         WHERE people.user_name = ? ORDER BY outbox.created_at, outbox.id`,
      )
      .all(userName),
  );
  return rows.map(({ facts }) => {
    const { kind }: MailFacts = JSON.parse(String(facts));
    return kind;
  });
}
