import * as v from 'valibot';
import { judgeMailbox } from '../read-mailbox.ts';
import { textFaultInEnglish } from '../text-fault-words.ts';
import { endpoint } from './endpoint.ts';
import { text } from './fields.ts';
import { LOCALE, Session } from './session.ts';

/** An email address to certify and to write to, trimmed and composed (NFC). */
const mailbox = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.trim(),
  v.normalize('NFC'),
  v.check(
    (given: string) => judgeMailbox(given) === null,
    ({ input }: v.CheckIssue<string>) => wrongWith(input),
  ),
);

export const setUpFirstAdmin = endpoint({
  name: 'setUpFirstAdmin',
  method: 'POST',
  path: '/api/setup',
  auth: 'public',
  problems: [
    'setup_link_dead',
    'setup_code_wrong',
    'user_name_taken',
    'password_weak',
    'too_many_tries',
    'server_busy',
  ],
  summary: 'Create the first admin, with the one-time link and the code that the server printed',
  input: v.strictObject({
    token: v.pipe(v.string(), v.maxLength(200)),
    code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    userName: v.pipe(text(64), v.regex(/^[a-z0-9][a-z0-9._-]*$/)),
    givenName: text(64),
    surname: text(64),
    email: mailbox,
    password: v.pipe(v.string(), v.minLength(12), v.maxLength(1000)),
    ...LOCALE,
  }),
  output: Session,
});

/** In English, for the API: follows the name of the field. */
function wrongWith(address: string): string {
  const fault = judgeMailbox(address);
  return fault === null ? '' : textFaultInEnglish('', fault).trimStart();
}
