import type { CredentialKind } from '../credential.ts';
import { textFaultInEnglish } from '../text-fault-words.ts';
import { type Fault, type FaultDescription, type FaultWords, type Found, sayFault } from './fault.ts';
import { USER_FIELDS } from './user-fields.ts';

const ONLY = 'a script can only read user and set options.';
const KINDS = { 'virtual smart card': 'virtual smart cards', 'mobile ID': 'mobile IDs' } as const satisfies Readonly<
  Record<CredentialKind, string>
>;
const PERSON = { givenName: 'given name', surname: 'surname', commonName: 'name', email: 'email address' };
const NUMBER = new Intl.NumberFormat('en-GB');
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/**
 * What is wrong with a script, in English. It stands here and not with the other texts, because it is also what the API
 * answers, what tools print and what the audit log keeps; the other languages have theirs in shared/texts.
 */
export const FAULT_WORDS: FaultWords = {
  'script too long': ({ over, most }) =>
    over === 1
      ? `the script is 1 character too long: ${number(most)} is the most.`
      : `the script is ${number(over)} characters too long: ${number(most)} is the most.`,
  'nested too deeply': () => 'too much is nested here.',
  'user changed': () => 'user cannot be changed: it is who the order is for.',
  'unknown field': ({ name, meant }) =>
    meant === null
      ? `there is no field "user.${name}". There are ${USER_FIELDS.join(', ')}.`
      : `there is no field "user.${name}". Did you mean "user.${meant}"?`,
  'group is no option': ({ group, example }) =>
    `"${group}" is a group of options. Set one of them, such as ${example}.`,
  'unknown option': ({ name, meant }) =>
    meant === null ? `there is no option "${name}".` : `there is no option "${name}". Did you mean "${meant}"?`,
  'only of other kind': ({ name, kind }) => `"${name}" is for ${KINDS[kind]} only.`,
  'option deleted': () => 'an option cannot be deleted. Leave its line out, and its default holds.',
  'unknown variable': ({ name }) => `there is no variable "${name}". Declare it with let or const.`,
  'unknown name': ({ name, meant }) =>
    meant === null
      ? `there is no "${name}" here: ${ONLY}`
      : `there is no "${name}" here: ${ONLY} Did you mean "${meant}"?`,
  'import used': () => `"import" does not work here: ${ONLY}`,
  'name taken': ({ name }) => `"${name}" has its meaning already: choose another name.`,
  'compares only': () => 'this only compares. A single = sets an option.',
  'ends too early': () => 'the script ends too early: something is not closed.',
  'text not expected': () => 'a text is not expected here.',
  'not expected': ({ name }) => `"${name}" is not expected here.`,
  'curly quote': ({ name }) => `"${name}" is not expected here. Texts stand in straight quotes.`,
  'text not closed': () => 'a text is not closed: its last quote is missing.',
  'template not closed': () => 'a text is not closed: its last ` is missing.',
  'comment not closed': () => 'a comment is not closed: */ is missing.',
  'pattern not closed': () => 'a regular expression is not closed: its last / is missing.',
  'pattern not valid': ({ message }) => `a regular expression is not valid: ${message}.`,
  'declared already': ({ name }) => `"${name}" has already been declared.`,
  'assigned to no variable': () => 'nothing can be assigned to this.',
  'word of JavaScript': ({ name }) => `"${name}" is a word of JavaScript itself, not a name.`,
  'module syntax': () => 'a script can neither import nor export anything.',
  'await used': () => '"await" does not work here: a script waits for nothing.',
  'return outside': () => '"return" works inside a function only.',
  'with used': () => '"with" does not work here.',
  'number not readable': () => 'this number cannot be read.',
  'number and name': ({ name }) => `a number and "${name}" stand together.`,
  'throw without value': () => 'what is thrown has to stand on the same line.',
  'took too long': ({ milliseconds }) => `it took longer than ${number(milliseconds)} milliseconds and was stopped.`,
  'used too much memory': ({ megabytes }) => `it used more than ${number(megabytes)} MB of memory and was stopped.`,
  'broke its sandbox': () => 'it broke its sandbox and was stopped.',
  'threw an error': () => 'it threw an error that says nothing.',
  'threw a text': ({ message }) => `it threw "${message}".`,
  'threw a value': ({ message }) => `it threw ${message}.`,
  'called itself too deeply': () => 'it called itself too deeply.',
  'text too long': () => 'a text became too long.',
  'list fixed': () => 'this list cannot be changed in place. Assign a new one.',
  'not changeable': ({ name }) => `"${name}" cannot be changed.`,
  'not a function': () => 'this is not a function.',
  'failed silently': () => 'it failed without saying why.',
  'engine says': ({ message }) => message,
  'not true or false': ({ option, found }) => `${option} has to be true or false, not ${said(found)}.`,
  'not a whole number': ({ option, min, max, orNull, found }) =>
    `${option} has to be a whole number from ${min} to ${max}${orNull ? ', or null' : ''}, not ${said(found)}.`,
  'not a choice': ({ option, values, found, meant }) => {
    const wrong = found.is === 'text' ? found.quoted : said(found);
    const not = `${option} has to be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}, not ${wrong}.`;
    return meant === null ? not : `${not} Did you mean ${meant}?`;
  },
  'key does not encrypt': ({ option, quoted }) =>
    `${option} cannot be ${quoted}: such a key signs, but does not encrypt.`,
  'not a text': ({ option, most, found }) =>
    `${option} has to be text of 1 to ${number(most)} characters, not ${said(found)}.`,
  'text of option too long': ({ option, most }) => `${option} is longer than ${number(most)} characters.`,
  'text with something unseen': ({ option, kind, code }) => `${option} has ${kind} (${code}) in it.`,
  'text empty': ({ option }) => `${option} is empty.`,
  'not a list': ({ option, min, max, found }) =>
    `${option} has to be a list of whole numbers from ${min} to ${max}, not ${said(found)}.`,
  'wrong number in list': ({ option, min, max, found }) =>
    `${option} has to be a list of whole numbers from ${min} to ${max}, but it has ${said(found)} in it.`,
  'too many numbers': ({ option, most }) => `${option} has more than ${number(most)} numbers.`,
  'number twice': ({ option, number }) => `${option} has ${number} in it twice.`,
  'Web eID does not know it': ({ algorithm }) =>
    `Web eID does not know ${algorithm}: web sites that use it cannot log anybody in.`,
  'no number': () => 'without the number whoever reads the mail first gets the mobile ID.',
  'PIN too short': ({ digits }) => `whoever copies a card finds a PIN of ${number(digits)} digits within hours.`,
  'easy PINs': () => 'PINs that everybody tries first are allowed, such as 123456.',
  'keys not recoverable': () =>
    'encryption keys cannot be recovered yet: certificates.encryption needs encryptionKeys.recover to be "none".',
  'no certificate': ({ recovers }) =>
    recovers
      ? 'no certificate at all: authentication, signature or encryption has to be true. Recovery alone gives none yet.'
      : 'no certificate at all: authentication, signature or encryption has to be true.',
  'after the CA': ({ amount, unit, until }) =>
    `${number(amount)} ${amount === 1 ? unit.slice(0, -1) : unit} from today is after the end of the CA, which lasts until ${DAY.format(new Date(until))}.`,
  'PIN length impossible': ({ min, max }) => `a PIN cannot have ${min} to ${max} characters.`,
  'minimum above maximum': ({ min, max }) => `at least ${min} and at most ${max} characters cannot both be true.`,
  'every character disallowed': () => 'every kind of character is disallowed.',
  'more kinds than characters': ({ kinds, most }) =>
    `${number(kinds)} kinds of characters are required, but a PIN has at most ${number(most)} characters.`,
  'person without email': () => 'the person has no email address, and a certificate needs one.',
  'person not certifiable': ({ field, wrong }) => `${textFaultInEnglish(`the person’s ${PERSON[field]}`, wrong)}.`,
  'cut by the CA': ({ days }) =>
    `it would last ${number(days)} ${days === 1 ? 'day' : 'days'} only, until the certificate authority ends.`,
  slow: ({ seconds, tried, people }) =>
    `the script is slow: within ${number(seconds)} seconds it was tried for ${number(tried)} of ${number(people)} people.`,
  'so already': (fault) => `already so in the saved version: ${sayFault(fault, FAULT_WORDS) ?? ''}`,
};

/** How the faults of a script are described in English. */
export const FAULT_DESCRIPTION: FaultDescription = {
  reasons: FAULT_WORDS,
  atLine: (line, reason) => `Line ${line}: ${reason}`,
  failsFor: (people, of) => `${failsFor(people, of)}.`,
  failsForThese: (people, of, examples) => `${failsFor(people, of)}: ${listed(examples)}.`,
  failsForSuch: (people, of, examples) => `${failsFor(people, of)}, such as ${listed(examples)}.`,
  notSaved: 'Not saved.',
  notSavedFor: (fault) => `Not saved. ${fault}`,
  notSavedForMore: (fault, more) =>
    `Not saved. ${fault} And ${number(more)} more ${more === 1 ? 'mistake' : 'mistakes'}.`,
};

/** Of what is counted; values of options are as a script has them. */
function number(count: number): string {
  return NUMBER.format(count);
}

function failsFor(people: number, of: number): string {
  return `Fails for ${number(people)} of ${number(of)} ${of === 1 ? 'person' : 'people'}`;
}

function listed(names: readonly string[]): string {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? `${last}` : `${others.toReversed().join(', ')} and ${last}`;
}

/** The fault as data and as the English sentence about it. */
export function asReason(what: Fault): { readonly reason: string; readonly what: Fault } {
  return { reason: sayFault(what, FAULT_WORDS) ?? '', what };
}

function said(found: Found): string {
  switch (found.is) {
    case 'text':
      return `the text ${found.quoted}`;
    case 'list':
      return 'a list';
    case 'value':
      return found.value;
    case 'other':
      return found.what;
  }
}
