import type { Language } from '../../shared/languages.ts';
import type { Holding, Role, UserState } from '../../shared/person.ts';
import type { SerialPart } from '../../shared/serial-part.ts';
import type { Person } from './person.ts';

/** Filters; an empty list matches everybody. */
export interface PeopleFilter {
  /**
   * Each of these words is in the user name, common name, email or department; case, accents and apostrophes do not
   * matter.
   */
  readonly words: string;
  readonly states: readonly UserState[];
  readonly roles: readonly Role[];
  /** '' = people without one. */
  readonly departments: readonly string[];
  readonly holdings: readonly Holding[];
}

/** A position in the order of people, which is that of their common names. */
export interface PeoplePlace {
  readonly text: string;
  readonly id: string;
}

/** A person in a list. */
export interface ListedPerson extends Person {
  /** How many credentials they have, active or inactive. */
  readonly cards: number;
  readonly mobileIds: number;
  /** null = never, or not known. */
  readonly lastLogInAt: Date | null;
}

/** The result of reading the next people in order. */
export interface PeopleStretch {
  /** The first ones that match. */
  readonly people: readonly ListedPerson[];
  /** How many match. */
  readonly fitting: number;
  /** The last one that was read; null = there are no more. */
  readonly end: PeoplePlace | null;
}

/** In which language and time zone people read. */
export type Locale = Pick<Person, 'language' | 'learnedLanguage' | 'timeZone'>;

/** People and their passwords. */
export interface PeopleStore {
  /** Throws AppError `user_name_taken`. `passwordHash` null = cannot log in with a password. */
  insert(person: Person, passwordHash: string | null): Promise<void>;
  byId(id: string): Promise<Person | null>;
  byUserName(userName: string): Promise<Person | null>;
  passwordHash(id: string): Promise<string | null>;
  setPasswordHash(id: string, passwordHash: string): Promise<void>;
  /** Changes the state if it is one of `from`; returns whether it was. */
  changeState(id: string, from: readonly UserState[], to: UserState): Promise<boolean>;
  setLanguage(id: string, language: Language): Promise<void>;
  /** What is not null replaces what was stored. */
  noteLogIn(id: string, at: Date, locale?: Partial<Locale>): Promise<void>;
  /**
   * Reads the next people after a position (null = from the first on), as many as take a moment: call it again from
   * where it ended for more. Returns up to `limit` matches.
   */
  look(filter: PeopleFilter, behind: PeoplePlace | null, limit: number): Promise<PeopleStretch>;
  placeOf(id: string): Promise<PeoplePlace | null>;
  /** How many there are, counted up to `most`. */
  count(most: number): Promise<number>;
  /** The first departments that have people, by name; '' is none. */
  departments(limit: number): Promise<string[]>;
  /** Holders of certificates whose serial number begins, ends or both as `part` says, by common name. */
  bySerial(part: SerialPart, limit: number): Promise<ListedPerson[]>;
  /** The existing people among `ids`, by common name. */
  listed(ids: readonly string[]): Promise<ListedPerson[]>;
  anyWithRole(role: Role): Promise<boolean>;
  /** Active ones of a role, by common name. */
  activeWithRole(role: Role): Promise<Person[]>;
  /**
   * Up to `limit` active ones: one of each role in each department, then a second of each, and so on, by id: ids are
   * random, and so is the selection.
   */
  sampleActive(limit: number): Promise<Person[]>;
}
