import type { Migration } from './migration.ts';

/**
 * Runs that change a state, and have no options; messages with their purpose; who locked a credential, and the run that
 * brought it into its state. Reasons were sentences before, and are words of one list now.
 */
export const acts: Migration = {
  name: 'acts',
  statements: ({ text }) => [
    // SQLite cannot remove `not null` from a column: the options move into one without it.
    `alter table runs add column kept_options ${text}`,
    // A lock makes nothing, and was the only such process.
    `update runs set kept_options = options where process <> 'MobileIDSelfServiceProcLock'`,
    'alter table runs drop column options',
    'alter table runs rename column kept_options to options',
    `alter table runs add column reason ${text}`,
    `alter table messages add column purpose ${text} not null default 'make'`,
    `alter table credentials add column locked_by ${text}`,
    `alter table credentials add column state_run_id ${text}`,
    `update credentials set locked_by = person_id, locked_reason = substr(locked_reason, 16)
      where locked_reason like 'by its holder: %'`,
    `update credentials set locked_reason = 'new device' where locked_reason = 'new phone'`,
    `update credentials set locked_reason = 'deleted' where locked_reason = 'deleted by its holder'`,
    // For mails that are not sent yet.
    `update outbox set facts = replace(facts, '"why":"new phone"', '"why":"new device"')
      where facts like '%"kind":"credential locked"%'`,
  ],
};
