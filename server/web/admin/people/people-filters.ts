import { HOLDINGS, type Holding, ROLES, type Role, USER_STATES, type UserState } from '../../../../shared/person.ts';

/** What the filters say, and the address of the page keeps; an empty list fits all. */
export interface PeopleFilters {
  readonly states: readonly UserState[];
  readonly roles: readonly Role[];
  readonly departments: readonly string[];
  readonly holdings: readonly Holding[];
}

export const NO_FILTERS: PeopleFilters = { states: [], roles: [], departments: [], holdings: [] };

/** The filters in the order of the page, each with its word there and its name in the address. */
export const PEOPLE_FILTERS = [
  { key: 'states', word: 'State', parameter: 'state' },
  { key: 'roles', word: 'Role', parameter: 'role' },
  { key: 'departments', word: 'Department', parameter: 'department' },
  { key: 'holdings', word: 'Has', parameter: 'has' },
] as const;

const MOST_IN_ADDRESS = 200;
/** Letters; the server takes no more. */
const LONGEST_DEPARTMENT = 200;

export function areEmpty(filters: PeopleFilters): boolean {
  return PEOPLE_FILTERS.every(({ key }) => filters[key].length === 0);
}

/** The filters in the query of an address; what makes no sense there is left out. */
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

/** What a closed filter says of itself: `Role`, `Role: employee, operator`, `Department: 3 chosen`. */
export function describeFilter(word: string, chosen: readonly string[]): string {
  if (chosen.length === 0) return word;
  return `${word}: ${chosen.length > 2 ? `${chosen.length} chosen` : chosen.map(wordOf).join(', ')}`;
}
