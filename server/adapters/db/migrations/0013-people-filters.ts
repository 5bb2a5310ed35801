import type { Migration } from './migration.ts';

/**
 * People are looked through in order, in one index that has all that filters ask for; and it is known when they last
 * logged in, for those from before as far as their log-ins are on record.
 */
export const peopleFilters: Migration = {
  name: 'people-filters',
  statements: ({ text }) => [
    `alter table people add column last_log_in_at ${text}`,
    `update people set last_log_in_at = coalesce(
      (select max(at) from audit where "by" = people.id and what = 'log-in.right'),
      (select max(created_at) from sessions where person_id = people.id)
    )`,
    'drop index people_by_search_text',
    'create index people_in_order on people (search_text, id, state, role, department)',
    'create index people_departments on people (department)',
  ],
};
