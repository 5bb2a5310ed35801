import type { Migration } from './migration.ts';

/**
 * Entries of the audit log are found by person, event and time. `concerns`: the owner of the thing, copied out of the
 * entry for the index; null in entries from before.
 */
export const auditFilters: Migration = {
  name: 'audit-filters',
  statements: ({ text }) => [
    `alter table audit add column concerns ${text}`,
    'create index audit_by_time on audit (at, sequence)',
    'create index audit_by_doer on audit ("by", at, sequence) where "by" is not null',
    'create index audit_by_concerned on audit (concerns, at, sequence) where concerns is not null',
    'create index audit_by_deed on audit (what, at, sequence)',
    'create index audit_by_thing on audit (about, what, sequence)',
  ],
};
