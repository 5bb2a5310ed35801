import type { Migration } from './migration.ts';

/**
 * People are listed in order from one index that has all columns that filters use; and the time of their last log-in is
 * stored, for earlier ones as far as their log-ins are on record.
 */
export const peopleFilters: Migration = {
  name: 'people-filters',
  statements: ({ text }) => [
    `alter table people add column last_log_in_at ${text}`,
    // Each table is read once: the log of a large company has a million log-ins, and no index by actor and event.
    `update people set last_log_in_at = newest.at from (
      select "by" as id, max(at) as at from audit where what = 'log-in.right' group by "by"
    ) as newest where newest.id = people.id`,
    `update people set last_log_in_at = newest.at from (
      select person_id as id, max(created_at) as at from sessions group by person_id
    ) as newest where newest.id = people.id and last_log_in_at is null`,
    'drop index people_by_search_text',
    'create index people_in_order on people (search_text, id, state, role, department)',
    'create index people_departments on people (department)',
  ],
};
