import type { Migration } from './migration.ts';

/**
 * What waits for its place in the audit log proves who wrote it; what waited before cannot, and stays `aside`.
 * `waited`: batch and place of an entry, copied out of it for the index, so that nothing gets a second place.
 */
export const provenWaiting: Migration = {
  name: 'proven-waiting',
  statements: ({ text, integer, refuseGaps }) => [
    `alter table audit_waiting add column proof ${text} not null default ''`,
    `alter table audit_waiting add column aside ${integer} not null default 0`,
    'create index audit_waiting_by_time on audit_waiting (at, batch, place) where aside = 0',
    `alter table audit add column waited ${text}`,
    'create index audit_by_waited on audit (waited) where waited is not null',
    ...refuseGaps('audit', 'sequence'),
  ],
};
