import { drawsSomething, findUnseen } from './find-unseen.ts';
import { judgeMailbox } from './read-mailbox.ts';

/** The personal data in a certificate. Given name or surname may be empty: many people have only one name. */
export interface CertifiedPerson {
  readonly givenName: string;
  readonly surname: string;
  readonly commonName: string;
  readonly email: string;
}

/** In characters: ub-common-name of RFC 5280 A.1; ub-surname and the like of X.520. */
export const LONGEST_NAME = 64;

const FIELDS = {
  givenName: 'given name',
  surname: 'surname',
  commonName: 'name',
  email: 'email address',
} as const satisfies Record<keyof CertifiedPerson, string>;

/**
 * A field that cannot go into a certificate. `wrong` is to be read after the field, such as `has a line break (U+000A)
 * in it`.
 */
export interface PersonFault {
  readonly field: keyof CertifiedPerson;
  /** The field's usual name, without an article. */
  readonly name: (typeof FIELDS)[keyof CertifiedPerson];
  readonly wrong: string;
}

/** What keeps a person from getting any certificate, whatever the order. Empty = nothing. */
export function judgePerson(person: CertifiedPerson): PersonFault[] {
  const wrong: Readonly<Record<keyof CertifiedPerson, string | null>> = {
    givenName: judgeName(person.givenName),
    surname: judgeName(person.surname),
    commonName: person.commonName === '' ? 'is empty' : judgeName(person.commonName),
    email: judgeMailbox(person.email),
  };
  return (Object.keys(FIELDS) as Array<keyof typeof FIELDS>).flatMap((field) => {
    const found = wrong[field];
    return found === null ? [] : [{ field, name: FIELDS[field], wrong: found }];
  }); // the keys of FIELDS are its type
}

/** Both names with a space between, as the certificate joins them. */
export function commonNameOf({ givenName, surname }: Pick<CertifiedPerson, 'givenName' | 'surname'>): string {
  return [givenName, surname].filter((name) => name !== '').join(' ');
}

/** Why no certificate can contain this name; null = it can, or it omits an empty one. */
function judgeName(name: string): string | null {
  const unseen = findUnseen(name);
  if (unseen !== null) return `has ${unseen} in it`;
  if ([...name].length > LONGEST_NAME) return `is longer than ${LONGEST_NAME} characters`;
  return name === '' || drawsSomething(name) ? null : 'has nothing in it that can be seen';
}
