import { judgeShown } from './judge-shown.ts';
import { judgeMailbox } from './read-mailbox.ts';
import type { TextFault } from './text-fault.ts';

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

/** A field that cannot go into a certificate. */
export interface PersonFault {
  readonly field: keyof CertifiedPerson;
  /** The field's usual name, without an article. */
  readonly name: (typeof FIELDS)[keyof CertifiedPerson];
  readonly wrong: TextFault;
}

/** What keeps a person from getting any certificate, whatever the order. Empty = nothing. */
export function judgePerson(person: CertifiedPerson): PersonFault[] {
  const wrong: Readonly<Record<keyof CertifiedPerson, TextFault | null>> = {
    givenName: judgeName(person.givenName),
    surname: judgeName(person.surname),
    commonName: person.commonName === '' ? { code: 'empty', facts: {} } : judgeName(person.commonName),
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
function judgeName(name: string): TextFault | null {
  if (name === '') return null;
  const fault = judgeShown(name);
  if (fault?.code === 'unseen') return fault;
  return [...name].length > LONGEST_NAME ? { code: 'too long', facts: { most: LONGEST_NAME } } : fault;
}
