import type { Migration } from './migration.ts';

/** A partial index is used only by queries with exactly the same condition. */
export const NOT_OWN = '"by" is not null and (concerns is null or concerns <> "by")';
export const NOT_OF_ORDERS = "substr(what, 1, 6) <> 'order.'";

/**
 * Entries of the audit log that are kept with their event and wait for their place in the chain (PostgreSQL). `batch`:
 * those of one transaction; `place` within it.
 */
export const auditWaiting: Migration = {
  name: 'audit-waiting',
  statements: ({ text, integer, strict }) => [
    `create table audit_waiting (
      batch ${text} not null,
      place ${integer} not null,
      at ${text} not null,
      "by" ${text} references people (id),
      what ${text} not null,
      about ${text} not null,
      facts ${text} not null,
      primary key (batch, place)
    ) ${strict}`,
    // Each row of an index costs a page to write: what people do with their own things is found by the owner, and
    // events of an order set no state.
    'drop index audit_by_doer',
    `create index audit_by_doer on audit ("by", at, sequence) where ${NOT_OWN}`,
    'drop index audit_by_thing',
    `create index audit_by_thing on audit (about, what, sequence) where ${NOT_OF_ORDERS}`,
  ],
};
