import { HOLDINGS, type Holding, ROLES, type Role, USER_STATES, type UserState } from '../../../../shared/person.ts';
import type { PeopleTexts } from '../../../../shared/texts/en/admin/people.ts';
import type { FilterListProps } from './FilterList.tsx';

/** The filters, as they are kept in the page's URL; an empty list matches everybody. */
export interface PeopleFilters {
  readonly states: readonly UserState[];
  readonly roles: readonly Role[];
  readonly departments: readonly string[];
  readonly holdings: readonly Holding[];
}

export const NO_FILTERS: PeopleFilters = { states: [], roles: [], departments: [], holdings: [] };

/** The filters in the order of the page, each with its label there and its name in the URL. */
export const PEOPLE_FILTERS = [
  { key: 'states', parameter: 'state' },
  { key: 'roles', parameter: 'role' },
  { key: 'departments', parameter: 'department' },
  { key: 'holdings', parameter: 'has' },
] as const;

const MOST_IN_ADDRESS = 200;
/** Longest text in UTF-16 code units; the server accepts no more. */
const LONGEST_DEPARTMENT = 200;

export function areEmpty(filters: PeopleFilters): boolean {
  return PEOPLE_FILTERS.every(({ key }) => filters[key].length === 0);
}

/** The filters in a query; invalid ones are ignored. */
export function readFilters(query: string): PeopleFilters {
  const given = new URLSearchParams(query);
  const all = (parameter: string) => [...new Set(given.getAll(parameter))];
  const known = <T extends string>(parameter: string, values: readonly T[]) =>
    values.filter((value) => all(parameter).includes(value));
  return {
    states: known('state', USER_STATES),
    roles: known('role', ROLES),
    departments: all('department')
      .filter((name) => name.length <= LONGEST_DEPARTMENT)
      .slice(0, MOST_IN_ADDRESS),
    holdings: known('has', HOLDINGS),
  };
}

/** The query that keeps the filters, with its question mark; empty for none. */
export function writeFilters(filters: PeopleFilters): string {
  const said = PEOPLE_FILTERS.flatMap(({ key, parameter }) => filters[key].map((value) => [parameter, value]));
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
}

/** The label of a closed filter: `Role`, `Role: employee, operator`, `Department: 3 chosen`. */
export function describeFilter(
  { word, chosen, say }: Pick<FilterListProps, 'word' | 'chosen' | 'say'>,
  words: PeopleTexts['filters'],
): string {
  const [one, other] = chosen;
  if (one === undefined) return word;
  if (other === undefined) return words.one(word, say(one));
  return chosen.length === 2 ? words.two(word, say(one), say(other)) : words.many(word, chosen.length);
}
