import type { OptionType, OptionValue } from '../../../shared/options/option.ts';
import { OPTION_KINDS, type OptionKind } from '../../../shared/options/option-kind.ts';
import { type OptionPath, optionsOfKind } from '../../../shared/options/option-list.ts';
import type { OptionValues } from '../option-script.ts';

/** Options as an admin sets them on the page, and what a person then meets. */
export interface OptionWalk {
  readonly title: string;
  /** By the form. */
  readonly sets: OptionValues;
  /** In the script, if the form has no field: an option that depends on the person. */
  readonly lines?: readonly string[];
  /** Beside the order in Self-Service. */
  readonly ordered: string;
  /** Each is a line where the PIN is chosen. */
  readonly rules: readonly string[];
  /** PINs that break one rule each. */
  readonly refused: ReadonlyArray<readonly [pin: string, rule: string]>;
  readonly pin: string;
  readonly userId?: string;
  readonly profileName?: string;
}

const EASY = 'Not easy to guess, like 123456 or your name';
const NOTHING_DISALLOWED = { ordered: 'PIN 6 to 15 characters', rules: ['6 to 15 characters', EASY] } as const;
const BOTH = 'Certificates authentication, signature';
const ALL = `${BOTH}, encryption`;
const LONGEST = `${'Tarn and fjord, '.repeat(7)}and a long brook`.slice(0, 127);

/** What both kinds have, so that each value of each option is met once in the card app and once on the phone. */
const WALKS: readonly OptionWalk[] = [
  {
    title: 'nothing is changed that takes effect yet',
    sets: { 'encryptionKeys.recover': 'user selects', 'notifications.daysBeforeExpiry': [1, 365] },
    ordered: `${BOTH} Valid 2 years ${NOTHING_DISALLOWED.ordered}`,
    rules: NOTHING_DISALLOWED.rules,
    refused: [['123456', 'Easy to guess: numbers in a row']],
    pin: 'Tarn 4821',
  },
  {
    title: 'four digits do, new kinds of keys are asked for, and success is told',
    sets: {
      'certificates.encryption': true,
      'keyAlgorithms.authentication': 'Ed25519',
      'keyAlgorithms.signature': 'ML-DSA-65',
      'keyAlgorithms.encryption': 'RSA-2048',
      'validity.amount': 18,
      'validity.unit': 'months',
      'pin.minLength': 4,
      'pin.maxLength': 4,
      'pin.upperCase': 'disallowed',
      'pin.lowerCase': 'disallowed',
      'pin.specialCharacters': 'disallowed',
      'pin.trivialSequences': 'allowed',
      'messages.lifetimeMinutes': 1,
      'limits.activeCredentials': 20,
      'notifications.user': 'success',
    },
    ordered: `${ALL} Valid 18 months PIN 4 characters`,
    rules: ['4 characters', 'No capital letters', 'No small letters', 'No symbols'],
    refused: [
      ['12345', '4 characters'],
      ['123A', 'No capital letters'],
      ['123a', 'No small letters'],
      ['12 3', 'No symbols'],
    ],
    pin: '1111',
  },
  {
    title: 'every kind of character is required, and failure is told',
    sets: {
      'certificates.encryption': true,
      'keyAlgorithms.authentication': 'P-384',
      'keyAlgorithms.signature': 'RSA-2048',
      'keyAlgorithms.encryption': 'P-384',
      'validity.amount': 45,
      'validity.unit': 'days',
      'properties.serverName': 'Berg & Sons, “Ltd”',
      'subject.organization': 'Berg + Holding, "東"',
      'pin.minLength': 8,
      'pin.maxLength': 12,
      'pin.upperCase': 'required',
      'pin.lowerCase': 'required',
      'pin.digits': 'required',
      'pin.specialCharacters': 'required',
      'messages.lifetimeMinutes': 1440,
      'limits.activeCredentials': null,
      'notifications.user': 'failure',
    },
    lines: ['properties.serverName = "";', 'subject.organization = "";'],
    ordered: `${ALL} Valid 45 days PIN 8 to 12 characters`,
    rules: ['8 to 12 characters', 'At least one capital letter', 'At least one symbol, like !', EASY],
    refused: [
      ['Ab1!', '8 to 12 characters'],
      ['tarn 4821', 'At least one capital letter'],
      ['TARN 4821', 'At least one small letter'],
      ['Tarn!four', 'At least one digit'],
      ['Tarn48217', 'At least one symbol, like !'],
    ],
    pin: 'Tarn 4821',
  },
  {
    title: 'the PIN is as long as can be, and nothing is told',
    sets: {
      'certificates.encryption': true,
      'keyAlgorithms.authentication': 'RSA-3072',
      'keyAlgorithms.signature': 'P-384',
      'keyAlgorithms.encryption': 'RSA-3072',
      'validity.amount': 1,
      'pin.maxLength': 127,
      'pin.minLength': 127,
      'pin.digits': 'disallowed',
      'limits.activeCredentials': null,
      'notifications.user': 'none',
    },
    ordered: `${ALL} Valid 1 year PIN 127 characters`,
    rules: ['127 characters', 'No digits', EASY],
    refused: [
      [LONGEST.slice(1), '127 characters'],
      [LONGEST.replace('o', '0'), 'No digits'],
    ],
    pin: LONGEST,
  },
  {
    title: 'the keys are of the dearest kind',
    sets: {
      'certificates.encryption': true,
      'keyAlgorithms.authentication': 'RSA-4096',
      'keyAlgorithms.signature': 'RSA-3072',
      'keyAlgorithms.encryption': 'RSA-4096',
      'limits.activeCredentials': null,
      'notifications.daysBeforeExpiry': [],
      'notifications.everyDayAfterLast': false,
    },
    ordered: `${ALL} Valid 2 years ${NOTHING_DISALLOWED.ordered}`,
    rules: NOTHING_DISALLOWED.rules,
    refused: [],
    pin: 'Tarn 4821',
  },
  {
    title: 'the properties are made of what is known of the person',
    sets: {
      'keyAlgorithms.authentication': 'ML-DSA-65',
      'keyAlgorithms.signature': 'RSA-4096',
      'limits.activeCredentials': null,
      'encryptionKeys.recover': 'all',
    },
    lines: [
      'properties.userId = user.userName.toUpperCase();',
      'properties.profileName = user.surname + " of " + user.department;',
    ],
    ordered: `${BOTH} Valid 2 years ${NOTHING_DISALLOWED.ordered}`,
    rules: NOTHING_DISALLOWED.rules,
    refused: [['Alice 7359', 'Easy to guess: this is part of your name']],
    pin: 'Tarn 4821',
    userId: 'ALICE',
    profileName: 'Berg of Finance',
  },
  {
    title: 'the properties are plain text',
    sets: {
      'keyAlgorithms.authentication': 'RSA-2048',
      'keyAlgorithms.signature': 'Ed25519',
      'limits.activeCredentials': null,
      'encryptionKeys.recover': 'latest',
      'properties.userId': 'A-17',
      'properties.profileName': 'Visitor',
    },
    lines: ['properties.userId = "";', 'properties.profileName = "";'],
    ordered: `${BOTH} Valid 2 years ${NOTHING_DISALLOWED.ordered}`,
    rules: NOTHING_DISALLOWED.rules,
    refused: [],
    pin: 'Tarn 4821',
    userId: 'A-17',
    profileName: 'Visitor',
  },
  {
    title: 'all it can do is decrypt',
    sets: {
      'certificates.authentication': false,
      'certificates.signature': false,
      'certificates.encryption': true,
      'limits.activeCredentials': null,
    },
    ordered: `Certificates encryption Valid 2 years ${NOTHING_DISALLOWED.ordered}`,
    rules: NOTHING_DISALLOWED.rules,
    refused: [],
    pin: 'Tarn 4821',
  },
];

/**
 * Where the code of a mobile ID goes, how long it lasts, and whether a number is asked for: one for each of the first
 * walks.
 */
const DELIVERIES: readonly OptionValues[] = [
  {},
  { 'delivery.qrCode': 'email', 'messages.emailLifetimeHours': 1 },
  { 'secondChannel.portal': true },
  { 'delivery.qrCode': 'email', 'secondChannel.email': false, 'messages.emailLifetimeHours': 720 },
];

/** All walks of one kind; of mobile IDs they have the deliveries as well. */
export function walksOf(kind: OptionKind): readonly OptionWalk[] {
  if (kind !== 'mobile-id') return WALKS;
  return WALKS.map((walk, at) => ({ ...walk, sets: { ...walk.sets, ...DELIVERIES[at] } }));
}

/** The walk of this kind with this title. */
export function walkOf(kind: OptionKind, title: string): OptionWalk {
  const found = walksOf(kind).find((walk) => walk.title === title);
  if (found === undefined) throw new TypeError(`no walk is called "${title}"`);
  return found;
}

/**
 * What is said of a PIN that breaks this rule: what is easy to guess is said at the field, all else beside the button.
 */
export function refusalOf(rule: string): string {
  return rule.startsWith('Easy to guess') ? rule : `Not yet: ${rule.charAt(0).toLowerCase()}${rule.slice(1)}.`;
}

/** The first walk of each value that says which mails are sent: in these an order fails as well. */
export function isAboutMails(kind: OptionKind, walk: OptionWalk): boolean {
  const said = ({ sets }: OptionWalk) => sets['notifications.user'];
  return walksOf(kind).find((one) => said(one) === said(walk))?.title === walk.title;
}

/** Each value of each option of the kind that none of these sets and that is not its default in one of them. */
export function unwalked(kind: OptionKind, all: readonly OptionValues[]): string[] {
  return optionsOfKind(OPTION_KINDS[kind]).flatMap(({ path, type, defaults }) =>
    wanted(path, type)
      .filter((value) => !all.some((sets) => spell(sets[path]) === spell(value)))
      .filter((value) => defaults[OPTION_KINDS[kind]] !== spell(value) || all.every((sets) => path in sets))
      .map((value) => `${path} ${spell(value)}`),
  );
}

/** Of numbers the first and the last; how long something may be valid at most depends on the CA. */
function wanted(path: OptionPath, type: OptionType): readonly OptionValue[] {
  switch (type.is) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return type.values;
    case 'integer':
      return [type.min, ...(path === 'validity.amount' ? [] : [type.max]), ...(type.orNull ? [null] : [])];
    case 'integers':
      return [[], [type.min, type.max]];
    case 'text':
      return [];
  }
}

function spell(value: OptionValue | undefined): string | undefined {
  return JSON.stringify(value);
}
