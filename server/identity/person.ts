import type { Language } from '../../shared/languages.ts';
import type { Role, UserState } from '../../shared/person.ts';

/** A person as the Identity Manager knows them. */
export interface Person {
  readonly id: string;
  /** Lower case, unique. */
  readonly userName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly commonName: string;
  readonly email: string;
  /** Empty = none is known. */
  readonly department: string;
  readonly role: Role;
  readonly state: UserState;
  readonly createdAt: Date;
  /** Of screens and mails; null = they chose none. */
  readonly language: Language | null;
  /** In which they read at their last log-in, chosen or not: of mails if they chose none. Null = not known. */
  readonly learnedLanguage: Language | null;
  /** IANA name, as their browser reported it last; null = not known. */
  readonly timeZone: string | null;
}
