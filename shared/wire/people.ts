import * as v from 'valibot';
import { HOLDINGS, ROLES, USER_STATES } from '../person.ts';
import { endpoint } from './endpoint.ts';
import { id, instant } from './fields.ts';

/** A person as the help desk sees them. */
export const PersonRow = v.object({
  id,
  userName: v.string(),
  displayName: v.string(),
  email: v.string(),
  /** Empty = none is known. */
  department: v.string(),
  role: v.picklist(ROLES),
  state: v.picklist(USER_STATES),
});
export type PersonRow = v.InferOutput<typeof PersonRow>;

/** A person in a list of people. */
export const ListedPerson = v.object({
  ...PersonRow.entries,
  /** How many credentials they have, active or inactive. */
  cards: v.number(),
  mobileIds: v.number(),
  /** null = never, as far as is known. */
  lastLogIn: v.nullable(instant),
});
export type ListedPerson = v.InferOutput<typeof ListedPerson>;

/** Enough for one page; `behind` fetches more. */
export const PEOPLE_PAGE = 50;

/** Counting stops here: nobody reads further. */
export const MOST_PEOPLE_COUNTED = 10_000;

/** No more departments than this are listed; a search finds the others. */
export const MOST_DEPARTMENTS = 200;

/** Search words travel in the body: a URL would put them into logs. */
export const findPeople = endpoint({
  name: 'findPeople',
  method: 'POST',
  path: '/api/admin/people/find',
  auth: 'operator',
  problems: [],
  summary:
    'People whose name, user name, email or department has all words, or who hold a certificate of this serial number; ' +
    'and who fit every list that is not empty',
  input: v.strictObject({
    words: v.pipe(v.string(), v.trim(), v.maxLength(200)),
    states: v.pipe(v.array(v.picklist(USER_STATES)), v.maxLength(USER_STATES.length)),
    roles: v.pipe(v.array(v.picklist(ROLES)), v.maxLength(ROLES.length)),
    /** Empty text: none is known. */
    departments: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MOST_DEPARTMENTS)),
    holdings: v.pipe(v.array(v.picklist(HOLDINGS)), v.maxLength(HOLDINGS.length)),
    /** The last person of the previous page; null = start with the first. */
    behind: v.nullable(id),
  }),
  output: v.object({
    people: v.array(ListedPerson),
    /** More people follow these. */
    more: v.boolean(),
    /** How many match, and how many there are; null = more than 10,000. */
    found: v.nullable(v.number()),
    total: v.nullable(v.number()),
  }),
});
export type PeopleFound = v.InferOutput<typeof findPeople.output>;

export const listDepartments = endpoint({
  name: 'listDepartments',
  method: 'GET',
  path: '/api/admin/people/departments',
  auth: 'operator',
  problems: [],
  summary: 'The departments in which people are, by name; empty: none is known; `more`: there are others',
  input: v.strictObject({}),
  output: v.object({ departments: v.array(v.string()), more: v.boolean() }),
});
