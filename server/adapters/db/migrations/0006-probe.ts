import type { Migration } from './migration.ts';

/** Written to find out whether the database can be written: always empty, and nothing else reads or waits for it. */
export const probe: Migration = {
  name: 'probe',
  statements: ({ integer, strict }) => [`create table probe (id ${integer} not null) ${strict}`],
};
