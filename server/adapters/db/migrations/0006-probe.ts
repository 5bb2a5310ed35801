import type { Migration } from './migration.ts';

/** Written to test whether the database accepts writes: always empty, and nothing else reads it or waits for it. */
export const probe: Migration = {
  name: 'probe',
  statements: ({ integer, strict }) => [`create table probe (id ${integer} not null) ${strict}`],
};
