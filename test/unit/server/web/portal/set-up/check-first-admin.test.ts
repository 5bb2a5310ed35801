import { expect, it } from 'vitest';
import {
  checkFirstAdmin,
  type FirstAdminInput,
  sayFault,
} from '../../../../../../server/web/portal/set-up/check-first-admin.ts';
import { setUp as german } from '../../../../../../shared/texts/de/portal/set-up.ts';
import { setUp } from '../../../../../../shared/texts/en/portal/set-up.ts';

const good: FirstAdminInput = {
  code: 'ABCD-EFGH',
  userName: 'adam',
  givenName: 'Adam',
  surname: 'Ek',
  email: 'adam@example.com',
  password: 'a long enough one',
  repeat: 'a long enough one',
};

it('has nothing to say about good input', () => expect(checkFirstAdmin(good)).toEqual({}));

it.each<[string, Partial<FirstAdminInput>, (keyof FirstAdminInput)[]]>([
  ['no code', { code: '' }, ['code']],
  ['a user name in capitals', { userName: 'Adam' }, ['userName']],
  ['an empty name', { givenName: ' ' }, ['givenName']],
  ['a control character', { surname: 'E\u0000k' }, ['surname']],
  ['no email address', { email: 'adam' }, ['email']],
  ['a short password', { password: 'short', repeat: 'short' }, ['password']],
  ['two passwords', { repeat: 'another long one' }, ['repeat']],
])('names the field with %s', (_, change, fields) =>
  expect(Object.keys(checkFirstAdmin({ ...good, ...change }))).toEqual(fields),
);

/** What is said below the fields. */
function said(input: FirstAdminInput, words = setUp): Partial<FirstAdminInput> {
  const faults = checkFirstAdmin(input);
  return Object.fromEntries(
    (Object.keys(input) as (keyof FirstAdminInput)[]) // the keys of the type
      .flatMap((field) => {
        const fault = faults[field];
        return fault === undefined ? [] : [[field, sayFault(field, fault, words)]];
      }),
  );
}

it.each<[Partial<FirstAdminInput>, Partial<FirstAdminInput>]>([
  [{ email: '' }, { email: 'Fill in an email address, like adam@example.com.' }],
  [{ email: 'adam' }, { email: 'The email address has to look like alice@example.com.' }],
  [{ email: 'adam@example.com/evil' }, { email: 'The email address has no domain name after the @.' }],
  [{ givenName: 'A\u3164' }, { givenName: 'The given name has a sign that nobody sees (U+3164) in it.' }],
  [{ userName: 'a'.repeat(65) }, { userName: 'The user name is longer than 64 characters.' }],
  [{ givenName: 'a'.repeat(40), surname: 'b'.repeat(40) }, { surname: 'Use at most 64 characters for both names.' }],
])('says of %j what is wrong', (change, wrong) => expect(said({ ...good, ...change })).toEqual(wrong));

it.each<[Partial<FirstAdminInput>, Partial<FirstAdminInput>]>([
  [{ givenName: '' }, { givenName: 'Geben Sie den Vornamen ein.' }],
  [{ email: 'adam' }, { email: 'Die E-Mail-Adresse muss aussehen wie alice@example.com.' }],
  [{ email: 'adam@example.com/evil' }, { email: 'Die E-Mail-Adresse hat keinen Domainnamen nach dem @.' }],
  [{ givenName: 'A\u3164' }, { givenName: 'Der Vorname enthält ein unsichtbares Zeichen (U+3164).' }],
  [{ surname: '\u0301' }, { surname: 'Der Nachname enthält nichts Sichtbares.' }],
])('says in German of %j what is wrong', (change, wrong) =>
  expect(said({ ...good, ...change }, german)).toEqual(wrong),
);

it.each(["sean.o'brien@example.com", 'kari@xn--bcher-kva.example', 'zoë@exämple.de', 'a&b@example.com'])(
  'takes the address %s',
  (email) => expect(checkFirstAdmin({ ...good, email })).toEqual({}),
);
