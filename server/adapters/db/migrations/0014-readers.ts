import type { Migration } from './migration.ts';

/** People read in a language and a time zone, and so do the mails that wait for them; null = not known. */
export const readers: Migration = {
  name: 'readers',
  statements: ({ text }) =>
    ['people', 'outbox'].flatMap((table) => [
      `alter table ${table} add column language ${text}`,
      `alter table ${table} add column time_zone ${text}`,
    ]),
};
