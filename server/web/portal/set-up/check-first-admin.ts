import * as v from 'valibot';
import { commonNameOf, LONGEST_NAME } from '../../../../shared/judge-person.ts';
import { setUpFirstAdmin } from '../../../../shared/wire/session.ts';

export interface FirstAdminInput {
  readonly code: string;
  readonly userName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
  readonly password: string;
  readonly repeat: string;
}

export type FieldErrors = Partial<Record<keyof FirstAdminInput, string>>;

const SENTENCES: Readonly<Record<Exclude<keyof FirstAdminInput, 'repeat'>, string>> = {
  code: 'Type the code that the server printed below the link.',
  userName: 'Use small letters, digits, dots and dashes only.',
  givenName: 'Fill in the given name.',
  surname: 'Fill in the surname.',
  email: 'Fill in an email address, like adam@example.com.',
  password: 'Use at least 12 characters.',
};

const NAMES: Readonly<Partial<Record<keyof FirstAdminInput, string>>> = {
  userName: 'user name',
  givenName: 'given name',
  surname: 'surname',
  email: 'email address',
};

/** What has to be mended before it can be sent: the same schema that the server parses with. */
export function checkFirstAdmin(input: FirstAdminInput): FieldErrors {
  const { repeat, ...sent } = input;
  const parsed = v.safeParse(setUpFirstAdmin.input, { ...sent, token: '' });
  const wrong: FieldErrors = {};
  for (const issue of parsed.issues ?? []) {
    const field = v.getDotPath(issue);
    if (field === null || !isField(field) || wrong[field] !== undefined) continue;
    wrong[field] =
      issue.type === 'check' && input[field].trim() !== '' ? begun(field, issue.message) : SENTENCES[field];
  }
  const { givenName, surname } = input;
  const whole = commonNameOf({ givenName: givenName.trim(), surname: surname.trim() });
  if ([...whole].length > LONGEST_NAME) wrong.surname ??= `Use at most ${LONGEST_NAME} characters for both names.`;
  if (repeat !== input.password) wrong.repeat = 'Type the same password. The two are not the same.';
  return wrong;
}

/** The schema says what is wrong in the words that come after the field's name. */
function begun(field: keyof FirstAdminInput, wrong: string): string {
  return `The ${NAMES[field] ?? field} ${wrong}.`;
}

function isField(name: string): name is keyof typeof SENTENCES {
  return Object.hasOwn(SENTENCES, name);
}
