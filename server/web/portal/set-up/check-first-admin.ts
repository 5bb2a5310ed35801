import * as v from 'valibot';
import { commonNameOf, LONGEST_NAME } from '../../../../shared/judge-person.ts';
import type { SetUpTexts } from '../../../../shared/texts/en/portal/set-up.ts';
import { setUpFirstAdmin } from '../../../../shared/wire/first-admin.ts';

export interface FirstAdminInput {
  readonly code: string;
  readonly userName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
  readonly password: string;
  readonly repeat: string;
}

/**
 * What is wrong with a field: found here, or reported by the server. `refused`: the schema's message follows its name.
 */
export type FieldFault =
  | 'missing'
  | 'names too long'
  | 'code wrong'
  | 'password weak'
  | 'user name taken'
  | 'check input'
  | { readonly refused: string };

export type FieldFaults = Partial<Record<keyof FirstAdminInput, FieldFault>>;

/** What has to be corrected before it can be sent: the same schema that the server parses with. */
export function checkFirstAdmin(input: FirstAdminInput): FieldFaults {
  const { repeat, ...sent } = input;
  const parsed = v.safeParse(setUpFirstAdmin.input, { ...sent, token: '' });
  const wrong: FieldFaults = {};
  for (const issue of parsed.issues ?? []) {
    const field = v.getDotPath(issue);
    if (field === null || !isField(field, sent) || wrong[field] !== undefined) continue;
    wrong[field] = issue.type === 'check' && input[field].trim() !== '' ? { refused: issue.message } : 'missing';
  }
  const { givenName, surname } = input;
  const whole = commonNameOf({ givenName: givenName.trim(), surname: surname.trim() });
  if ([...whole].length > LONGEST_NAME) wrong.surname ??= 'names too long';
  if (repeat !== input.password) wrong.repeat = 'missing';
  return wrong;
}

/** A fault as the person reads it below the field. */
export function sayFault(field: keyof FirstAdminInput, fault: FieldFault, words: SetUpTexts): string {
  switch (fault) {
    case 'missing':
      return words.missing[field];
    case 'names too long':
      return words.namesTooLong(LONGEST_NAME);
    case 'code wrong':
      return words.codeWrong;
    case 'password weak':
      return words.passwordWeak;
    case 'user name taken':
      return words.userNameTaken;
    case 'check input':
      return words.checkInput;
    default:
      return field === 'code' || field === 'password' || field === 'repeat'
        ? words.missing[field]
        : words.refused[field](fault.refused);
  }
}

function isField<T extends object>(name: string, fields: T): name is keyof T & string {
  return Object.hasOwn(fields, name);
}
