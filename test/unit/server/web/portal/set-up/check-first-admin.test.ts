import { expect, it } from 'vitest';
import { checkFirstAdmin, type FirstAdminInput } from '../../../../../../server/web/portal/set-up/check-first-admin.ts';

const good: FirstAdminInput = {
  userName: 'adam',
  givenName: 'Adam',
  surname: 'Ek',
  email: 'adam@example.com',
  password: 'a long enough one',
  repeat: 'a long enough one',
};

it('has nothing to say about good input', () => expect(checkFirstAdmin(good)).toEqual({}));

it.each<[string, Partial<FirstAdminInput>, (keyof FirstAdminInput)[]]>([
  ['a user name in capitals', { userName: 'Adam' }, ['userName']],
  ['an empty name', { givenName: ' ' }, ['givenName']],
  ['a control character', { surname: 'E\u0000k' }, ['surname']],
  ['no email address', { email: 'adam' }, ['email']],
  ['a short password', { password: 'short', repeat: 'short' }, ['password']],
  ['two passwords', { repeat: 'another long one' }, ['repeat']],
])('names the field with %s', (_, change, fields) =>
  expect(Object.keys(checkFirstAdmin({ ...good, ...change }))).toEqual(fields),
);
