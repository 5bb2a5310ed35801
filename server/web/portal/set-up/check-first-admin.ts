import * as v from 'valibot';
import { commonNameOf, LONGEST_NAME } from '../../../../shared/judge-person.ts';
import { judgeShown } from '../../../../shared/judge-shown.ts';
import { judgeMailbox } from '../../../../shared/read-mailbox.ts';
import type { TextFault } from '../../../../shared/text-fault.ts';
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
 * What is wrong with a field: found here, or reported by the server. `refused`: by the rules of names and addresses.
 */
export type FieldFault =
  | 'missing'
  | 'names too long'
  | 'code wrong'
  | 'password weak'
  | 'user name taken'
  | 'check input'
  | { readonly refused: TextFault };

export type FieldFaults = Partial<Record<keyof FirstAdminInput, FieldFault>>;

/** What has to be corrected before it can be sent: the same schema that the server parses with. */
export function checkFirstAdmin(input: FirstAdminInput): FieldFaults {
  const { repeat, ...sent } = input;
  const parsed = v.safeParse(setUpFirstAdmin.input, { ...sent, token: '' });
  const wrong: FieldFaults = {};
  for (const issue of parsed.issues ?? []) {
    const field = v.getDotPath(issue);
    if (field === null || !isField(field, sent) || wrong[field] !== undefined) continue;
    const refused = input[field].trim() === '' ? null : refusedBy(issue, field);
    wrong[field] = refused === null ? 'missing' : { refused };
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

/** What the rules of names and addresses have against it; null = something else is wrong. */
function refusedBy({ type, input, requirement }: v.BaseIssue<unknown>, field: keyof FirstAdminInput): TextFault | null {
  if (type === 'max_length' && typeof requirement === 'number')
    return { code: 'too long', facts: { most: requirement } };
  if (type !== 'check' || typeof input !== 'string') return null;
  return field === 'email' ? judgeMailbox(input) : judgeShown(input);
}

function isField<T extends object>(name: string, fields: T): name is keyof T & string {
  return Object.hasOwn(fields, name);
}
