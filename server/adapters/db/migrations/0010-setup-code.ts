import type { Migration } from './migration.ts';

/** A set-up link is of no use without its code. Links printed before have none, and a new one takes their place. */
export const setupCode: Migration = {
  name: 'setup-code',
  statements: ({ text }) => [`alter table setup_link add column code_hash ${text} not null default ''`],
};
