import { HOLDINGS, type Holding, ROLES, type Role, USER_STATES, type UserState } from '../../../../shared/person.ts';

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
  { key: 'states', word: 'State', parameter: 'state' },
  { key: 'roles', word: 'Role', parameter: 'role' },
  { key: 'departments', word: 'Department', parameter: 'department' },
  { key: 'holdings', word: 'Has', parameter: 'has' },
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

/** One value of a filter, in words. */
export function wordOf(value: string): string {
  return value === '' ? 'none' : value;
}

/** The label of a closed filter: `Role`, `Role: employee, operator`, `Department: 3 chosen`. */
export function describeFilter(word: string, chosen: readonly string[]): string {
  if (chosen.length === 0) return word;
  return `${word}: ${chosen.length > 2 ? `${chosen.length} chosen` : chosen.map(wordOf).join(', ')}`;
}
