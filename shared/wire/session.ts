import * as v from 'valibot';
import { ROLES } from '../person.ts';
import { endpoint } from './endpoint.ts';
import { id, language } from './fields.ts';

/** The logged-in person, as the portal shows them. */
export const Session = v.object({
  userId: id,
  userName: v.string(),
  displayName: v.string(),
  givenName: v.string(),
  email: v.string(),
  /** Empty = none is known. */
  department: v.string(),
  role: v.picklist(ROLES),
  /** Chosen by them; null = not yet. */
  language: v.nullable(language),
  /** For their mails; null = not known. */
  timeZone: v.nullable(v.string()),
});
export type Session = v.InferOutput<typeof Session>;

/** The language and time zone in which a person reads, from the browser with which they get in. */
export const LOCALE = {
  /** What the browser shows: stored for the mails of people who chose none. */
  language: v.optional(language),
  /** They chose that language before they got in: as if by `PUT /api/account/language`. */
  languageChosen: v.optional(v.boolean()),
  /** Of the browser, for mails. An invalid one is ignored. */
  timeZone: v.optional(v.pipe(v.string(), v.maxLength(1000))),
};

export const logIn = endpoint({
  name: 'logIn',
  method: 'POST',
  path: '/api/session',
  auth: 'public',
  problems: ['login_failed', 'too_many_tries', 'server_busy'],
  summary: 'Log in with user name and password; sets the session cookie, and one by which the browser is known',
  input: v.strictObject({
    userName: v.pipe(v.string(), v.maxLength(200)),
    password: v.pipe(v.string(), v.maxLength(1000)),
    ...LOCALE,
  }),
  output: Session,
});

export const readSession = endpoint({
  name: 'readSession',
  method: 'GET',
  path: '/api/session',
  auth: 'session',
  problems: [],
  summary: 'Who is logged in',
  input: v.strictObject({}),
  output: Session,
});

export const setLanguage = endpoint({
  name: 'setLanguage',
  method: 'PUT',
  path: '/api/account/language',
  auth: 'session',
  problems: [],
  summary: 'Choose the language of the screens and mails of this person',
  input: v.strictObject({ language }),
  output: Session,
});

export const logOut = endpoint({
  name: 'logOut',
  method: 'DELETE',
  path: '/api/session',
  auth: 'session',
  problems: [],
  summary: 'Log out this browser',
  input: v.strictObject({}),
  output: v.object({}),
});

export const logOutEverywhere = endpoint({
  name: 'logOutEverywhere',
  method: 'DELETE',
  path: '/api/sessions',
  auth: 'session',
  problems: [],
  summary: 'End every session of this person',
  input: v.strictObject({}),
  output: v.object({ ended: v.number() }),
});
