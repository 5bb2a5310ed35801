import { sql } from 'kysely';
import { searchText } from '../search-text.ts';
import type { Migration } from './migration.ts';

/**
 * The values for runs from before there was a mobile ID: they were not stored, because there was only one possibility.
 */
const OPTIONS_OF_OLD_RUNS =
  '"emailLifetimeSeconds":86400,"delivery":"portal","secondChannel":{"portal":false,"email":true},"notify":"both"';

/** The link by email, the number typed in Self-Service, operators, and the queue of mails. */
export const mobileId: Migration = {
  name: 'mobile-id',
  statements: ({ text, integer, strict }) => [
    `alter table messages add column delivery ${text} not null default 'portal'`,
    `alter table messages add column number ${text}`,
    `alter table messages add column approved_at ${text}`,
    `alter table messages add column refused_other_at ${text}`,

    `alter table runs add column started_by ${text}`,
    `alter table runs add column ended_why ${text}`,
    `update runs set options = substr(options, 1, length(options) - 1) || ',${OPTIONS_OF_OLD_RUNS}}'`,

    `alter table people add column search_text ${text} not null default ''`,
    'create index people_by_search_text on people (search_text)',

    `create table outbox (
      id ${text} primary key,
      person_id ${text} not null references people (id),
      "to" ${text} not null,
      facts ${text} not null,
      message_id ${text} references messages (id),
      generation ${integer},
      state ${text} not null,
      attempts ${integer} not null,
      created_at ${text} not null,
      due_at ${text} not null,
      sent_at ${text},
      last_error ${text},
      check ((message_id is null) = (generation is null)),
      check ((state = 'sent') = (sent_at is not null))
    ) ${strict}`,
    "create index outbox_queued_by_due on outbox (due_at, id) where state = 'queued'",
    'create index outbox_of_message on outbox (message_id, created_at, id)',
    "create index outbox_failed_of_person on outbox (person_id, created_at, id) where state = 'failed'",

    `create table switches (
      process ${text} primary key,
      is_on ${integer} not null,
      set_by ${text} not null references people (id),
      set_at ${text} not null
    ) ${strict}`,
  ],

  // The databases fold case differently for some languages, so it is done here. Nobody has a department yet.
  async fill(db) {
    const { rows } = await sql<{ id: string; userName: string; commonName: string; email: string }>`
      select id, user_name, common_name, email from people`.execute(db);
    for (const person of rows) {
      await sql`update people set search_text = ${searchText({ ...person, department: '' })} where id = ${person.id}`.execute(
        db,
      );
    }
  },
};
