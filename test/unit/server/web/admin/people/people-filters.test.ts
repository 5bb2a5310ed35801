import { expect, it } from 'vitest';
import {
  describeFilter,
  NO_FILTERS,
  type PeopleFilters,
  readFilters,
  writeFilters,
} from '../../../../../../server/web/admin/people/people-filters.ts';
import { people } from '../../../../../../shared/texts/en/admin/people.ts';

it.each<[query: string, filters: PeopleFilters]>([
  ['', NO_FILTERS],
  ['?state=active&state=locked&role=admin', { ...NO_FILTERS, states: ['active', 'locked'], roles: ['admin'] }],
  ['?department=&department=R%26D', { ...NO_FILTERS, departments: ['', 'R&D'] }],
  ['?has=card+only', { ...NO_FILTERS, holdings: ['card only'] }],
])('keeps the filters in the address: %s', (query, filters) => {
  expect(readFilters(query)).toEqual(filters);
  expect(readFilters(writeFilters(filters))).toEqual(filters);
});

it('leaves out what makes no sense in an address, and what stands there twice', () => {
  expect(readFilters('?state=gone&state=active&state=active&role=&find=alice&has=all')).toEqual({
    ...NO_FILTERS,
    states: ['active'],
  });
  const many = Array.from({ length: 300 }, (_, n) => `department=${n}`).join('&');
  expect(readFilters(`?${many}`).departments).toHaveLength(200);
});

it.each([
  [[], 'Role'],
  [['employee'], 'Role: employee'],
  [['employee', ''], 'Role: employee, none'],
  [['a', 'b', 'c'], 'Role: 3 chosen'],
])('says of a closed filter with %j: %s', (chosen, said) =>
  expect(describeFilter({ word: 'Role', chosen, say: (value) => value || 'none' }, people.filters)).toBe(said),
);
