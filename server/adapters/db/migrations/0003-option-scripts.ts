import type { Migration } from './migration.ts';

/** The values for old runs: no script, and options that were not stored because there was only one possibility. */
const OPTIONS_OF_OLD_RUNS =
  '"version":0,"recover":"none","expiryMails":{"daysBefore":[60,30,14,7],"everyDayAfterLast":true}';

/** Option scripts with their versions and failures, the audit log, and the department that scripts may ask for. */
export const optionScripts: Migration = {
  name: 'option-scripts',
  statements: ({ text, integer, strict, refuseChanges }) => [
    `alter table people add column department ${text} not null default ''`,
    'create index people_by_department on people (state, department, role, id)',
    `update runs set options = substr(options, 1, length(options) - 1) || ',${OPTIONS_OF_OLD_RUNS}}'`,

    `create table option_scripts (
      kind ${text} not null,
      version ${integer} not null check (version > 0),
      text ${text} not null,
      saved_by ${text} references people (id),
      saved_at ${text} not null,
      why ${text} not null,
      primary key (kind, version)
    ) ${strict}`,
    ...refuseChanges('option_scripts', ['kind', 'version']),

    `create table option_failures (
      kind ${text} not null,
      version ${integer} not null,
      person_id ${text} not null references people (id),
      faults ${text} not null,
      at ${text} not null,
      count ${integer} not null,
      primary key (kind, version, person_id),
      foreign key (kind, version) references option_scripts (kind, version)
    ) ${strict}`,

    // Only numbers that JavaScript represents exactly: a larger one would block every entry after it.
    `create table audit (
      sequence ${integer} primary key check (sequence between 1 and ${Number.MAX_SAFE_INTEGER}),
      at ${text} not null,
      "by" ${text} references people (id),
      what ${text} not null,
      about ${text} not null,
      facts ${text} not null,
      previous_hash ${text} not null,
      hash ${text} not null,
      seal ${text}
    ) ${strict}`,
    ...refuseChanges('audit', ['sequence']),
  ],
};
