import type { Migration } from './migration.ts';

/**
 * The language and time zone of people, and of mails that wait for them; null = not known. What was learned of people
 * is apart from what they chose.
 */
export const readers: Migration = {
  name: 'readers',
  statements: ({ text }) => [
    ...['people', 'outbox'].flatMap((table) => [
      `alter table ${table} add column language ${text}`,
      `alter table ${table} add column time_zone ${text}`,
    ]),
    `alter table people add column learned_language ${text}`,
  ],
};
