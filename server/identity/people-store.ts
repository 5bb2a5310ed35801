import type { Language } from '../../shared/languages.ts';
import type { Holding, Role, UserState } from '../../shared/person.ts';
import type { SerialPart } from '../../shared/serial-part.ts';
import type { Person } from './person.ts';

/** Who is looked for; where a list is empty, all fit. */
export interface PeopleFilter {
  /**
   * Every one of these words is in the user name, common name, email or department; case, accents and apostrophes do not
   * matter.
   */
  readonly words: string;
  readonly states: readonly UserState[];
  readonly roles: readonly Role[];
  /** '' = none is known. */
  readonly departments: readonly string[];
  readonly holdings: readonly Holding[];
}

/** Where somebody stands in the order of people, which is that of their common names. */
export interface PeoplePlace {
  readonly text: string;
  readonly id: string;
}

/** A person in a list. */
export interface ListedPerson extends Person {
  /** How many they have, active or inactive. */
  readonly cards: number;
  readonly mobileIds: number;
  /** null = never, or nobody knows. */
  readonly lastLogInAt: Date | null;
}

/** What one look at the next people in order found. */
export interface PeopleStretch {
  /** The first ones that fit. */
  readonly people: readonly ListedPerson[];
  /** How many fit. */
  readonly fitting: number;
  /** The last one that was looked at; null = there is nobody behind. */
  readonly end: PeoplePlace | null;
}

/** People and what they prove themselves with. */
export interface PeopleStore {
  /** Throws AppError `user_name_taken`. `passwordHash` null = cannot log in with a password. */
  insert(person: Person, passwordHash: string | null): Promise<void>;
  byId(id: string): Promise<Person | null>;
  byUserName(userName: string): Promise<Person | null>;
  passwordHash(id: string): Promise<string | null>;
  setPasswordHash(id: string, passwordHash: string): Promise<void>;
  /** Changes the state if it is one of `from`; says whether it was. */
  changeState(id: string, from: readonly UserState[], to: UserState): Promise<boolean>;
  setLanguage(id: string, language: Language): Promise<void>;
  /** `learned`: how their browser reads; kept where it was not known. */
  noteLogIn(id: string, at: Date, learned?: Partial<Pick<Person, 'language' | 'timeZone'>>): Promise<void>;
  /**
   * Looks at the next so many people behind a place (null = from the first on), as many as take a moment: whoever looks
   * for more goes on from where it ended. Up to `limit` of those who fit are given.
   */
  look(filter: PeopleFilter, behind: PeoplePlace | null, limit: number): Promise<PeopleStretch>;
  placeOf(id: string): Promise<PeoplePlace | null>;
  /** How many there are, counted up to `most`. */
  count(most: number): Promise<number>;
  /** The first departments of anybody, by name; '' is none. */
  departments(limit: number): Promise<string[]>;
  /** Holders of certificates whose serial number begins, ends or both as `part` says, by common name. */
  bySerial(part: SerialPart, limit: number): Promise<ListedPerson[]>;
  /** Those of `ids` that there are, by common name. */
  listed(ids: readonly string[]): Promise<ListedPerson[]>;
  anyWithRole(role: Role): Promise<boolean>;
  /** Active ones of a role, by common name. */
  activeWithRole(role: Role): Promise<Person[]>;
  /**
   * Up to `limit` active ones: one of each role in each department, then a second of each, and so on, by id: ids are
   * random, so are they.
   */
  sampleActive(limit: number): Promise<Person[]>;
}
