import type { Role, UserState } from '../../shared/person.ts';
import type { SerialPart } from '../../shared/serial-part.ts';
import type { Person } from './person.ts';

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
  /**
   * Whose user name, common name, email or department have every one of `words` (case, accents and apostrophes do not
   * matter), by common name; empty = everybody.
   */
  search(words: string, limit: number): Promise<Person[]>;
  /** Holders of certificates whose serial number begins, ends or both as `part` says, by common name. */
  bySerial(part: SerialPart, limit: number): Promise<Person[]>;
  anyWithRole(role: Role): Promise<boolean>;
  /** Active ones of a role, by common name. */
  activeWithRole(role: Role): Promise<Person[]>;
  /**
   * Up to `limit` active ones: one of each role in each department, then a second of each, and so on, by id: ids are
   * random, so are they.
   */
  sampleActive(limit: number): Promise<Person[]>;
}
