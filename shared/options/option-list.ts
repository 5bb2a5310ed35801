import { KEY_ALGORITHMS } from '../certificate.ts';
import type { CredentialKind } from '../credential.ts';
import { X520_UPPER_BOUND } from '../organization.ts';
import { CLASS_RULES, PIN_LENGTH_BOUNDS } from '../pin-policy.ts';
import type { OptionDeclaration, OptionType } from './option.ts';

const yesOrNo: OptionType = { is: 'boolean' };
const text: OptionType = { is: 'text', maxLength: 200 };
const choice = (...values: readonly string[]): OptionType => ({ is: 'choice', values });
const classRule = choice(...CLASS_RULES);
const pinLength: OptionType = { is: 'integer', ...PIN_LENGTH_BOUNDS };

/** The same default for both kinds. */
const both = (source: string) => ({ 'virtual smart card': source, 'mobile ID': source });
const mobile = (source: string) => ({ 'mobile ID': source });

/**
 * Every option with its default, in the order of form and script. Scripts, form, checks, import and the sandbox all use
 * this one list.
 */
export const OPTION_LIST = [
  {
    path: 'certificates.authentication',
    section: 'Certificates',
    title: 'Authentication',
    help: 'Marked for logging in to web sites and services. Not yet: neither app logs in with it.',
    type: yesOrNo,
    defaults: both('true'),
  },
  {
    path: 'certificates.signature',
    section: 'Certificates',
    title: 'Signature',
    help: 'Marked for signing documents and mails. Not yet: neither app signs with it.',
    type: yesOrNo,
    defaults: both('true'),
  },
  {
    path: 'certificates.encryption',
    section: 'Certificates',
    title: 'Encryption',
    help: 'Marked for decrypting mails and files that were encrypted for this person. Not yet: neither app decrypts with it.',
    type: yesOrNo,
    defaults: both('false'),
  },
  {
    path: 'encryptionKeys.recover',
    section: 'Certificates',
    title: 'Recover earlier encryption keys',
    help: 'Not yet: earlier keys cannot be brought along. Which encryption keys of earlier credentials come along.',
    type: choice('none', 'latest', 'all', 'user selects'),
    defaults: both('"none"'),
  },
  {
    path: 'keyAlgorithms.authentication',
    section: 'Keys',
    title: 'Authentication key',
    help: 'The kind of key that logs in. Web eID and most web servers know neither Ed25519 nor ML-DSA-65.',
    type: choice(...KEY_ALGORITHMS),
    defaults: both('"P-256"'),
  },
  {
    path: 'keyAlgorithms.signature',
    section: 'Keys',
    title: 'Signature key',
    help: 'The kind of key that signs. Mail and PDF programs know neither Ed25519 nor ML-DSA-65.',
    type: choice(...KEY_ALGORITHMS),
    defaults: both('"P-256"'),
  },
  {
    path: 'keyAlgorithms.encryption',
    section: 'Keys',
    title: 'Encryption key',
    help: 'The kind of key that decrypts. RSA cannot open ordinary encrypted mail (S/MIME) here yet: it does RSAES-OAEP alone. P-256 and P-384 use ECDH.',
    type: choice('P-256', 'P-384', 'RSA-2048', 'RSA-3072', 'RSA-4096'),
    defaults: both('"P-256"'),
  },
  {
    path: 'validity.amount',
    section: 'Validity',
    title: 'How long',
    help: 'How many of the unit below, 1 to 7305, from the day it is made. Certificates never outlive the CA.',
    type: { is: 'integer', min: 1, max: 7305 },
    defaults: both('2'),
  },
  {
    path: 'validity.unit',
    section: 'Validity',
    title: 'Unit',
    help: 'What it is counted in, by the calendar.',
    type: choice('years', 'months', 'days'),
    defaults: both('"years"'),
  },
  {
    path: 'properties.userId',
    section: 'Properties',
    title: 'User ID',
    help: 'Who it is for, as its app keeps it: any field of the user, or text.',
    type: text,
    defaults: both('user.email'),
  },
  {
    path: 'properties.serverName',
    section: 'Properties',
    title: 'Server name',
    help: 'Stands at the top of its face, and where its app says who asks.',
    type: { is: 'text', maxLength: 64 },
    defaults: both('user.organization'),
  },
  {
    path: 'properties.profileName',
    section: 'Properties',
    title: 'Profile name',
    help: 'Its name on its face.',
    type: text,
    defaults: {
      'virtual smart card': '"Virtual smart card " + user.email',
      'mobile ID': '"Mobile ID " + user.commonName',
    },
  },
  {
    path: 'subject.organization',
    section: 'Subject',
    title: 'Organisation',
    help: 'Stands as organization (O) in its certificates: the same for everybody, or any field of the user.',
    type: { is: 'text', maxLength: X520_UPPER_BOUND },
    defaults: both('user.organization'),
  },
  {
    path: 'pin.minLength',
    section: 'PIN',
    title: 'Shortest PIN',
    help: 'The fewest characters of a PIN, 4 to 127.',
    type: pinLength,
    defaults: both('6'),
  },
  {
    path: 'pin.maxLength',
    section: 'PIN',
    title: 'Longest PIN',
    help: 'The most characters of a PIN, 4 to 127.',
    type: pinLength,
    defaults: both('15'),
  },
  {
    path: 'pin.upperCase',
    section: 'PIN',
    title: 'Capital letters',
    help: 'Capital letters in a PIN.',
    type: classRule,
    defaults: both('"allowed"'),
  },
  {
    path: 'pin.lowerCase',
    section: 'PIN',
    title: 'Small letters',
    help: 'Small letters in a PIN.',
    type: classRule,
    defaults: both('"allowed"'),
  },
  {
    path: 'pin.digits',
    section: 'PIN',
    title: 'Digits',
    help: 'Digits in a PIN.',
    type: classRule,
    defaults: both('"allowed"'),
  },
  {
    path: 'pin.specialCharacters',
    section: 'PIN',
    title: 'Symbols',
    help: 'What is neither letter nor digit in a PIN.',
    type: classRule,
    defaults: both('"allowed"'),
  },
  {
    path: 'pin.trivialSequences',
    section: 'PIN',
    title: 'PINs that are easy to guess',
    help: 'PINs such as 111111, 123456 or a part of the own name.',
    type: choice('refused', 'allowed'),
    defaults: both('"refused"'),
  },
  {
    path: 'delivery.qrCode',
    section: 'Delivery',
    title: 'Where the QR code goes',
    help: 'With "portal" the QR code is shown in Self-Service, with "email" it is sent by email.',
    type: choice('portal', 'email'),
    defaults: mobile('"portal"'),
  },
  {
    path: 'secondChannel.portal',
    section: 'Delivery',
    title: 'Number for a code in Self-Service',
    help: 'Whether the number on the phone has to be typed in Self-Service when the code was shown there.',
    type: yesOrNo,
    defaults: mobile('false'),
  },
  {
    path: 'secondChannel.email',
    section: 'Delivery',
    title: 'Number for a link in an email',
    help: 'Whether the number on the phone has to be typed when the link came by email. Without it whoever reads the mail first gets the mobile ID.',
    type: yesOrNo,
    defaults: mobile('true'),
  },
  {
    path: 'messages.lifetimeMinutes',
    section: 'Delivery',
    title: 'Minutes an order lasts',
    help: 'How long the app may take to make it, 1 to 1440 minutes.',
    type: { is: 'integer', min: 1, max: 1440 },
    defaults: both('10'),
  },
  {
    path: 'messages.emailLifetimeHours',
    section: 'Delivery',
    title: 'Hours an emailed link lasts',
    help: 'How long it may take when the link came by email, 1 to 720 hours.',
    type: { is: 'integer', min: 1, max: 720 },
    defaults: mobile('24'),
  },
  {
    path: 'limits.activeCredentials',
    section: 'Limits',
    title: 'Active at the same time',
    help: 'How many each person may have at the same time, 1 to 20.',
    type: { is: 'integer', min: 1, max: 20, orNull: true },
    defaults: { 'virtual smart card': 'null', 'mobile ID': '1' },
  },
  {
    path: 'notifications.user',
    section: 'Mails',
    title: 'Tell the user',
    help: 'By email, when it was made or could not be made.',
    type: choice('success', 'failure', 'both', 'none'),
    defaults: both('"both"'),
  },
  {
    path: 'notifications.daysBeforeExpiry',
    section: 'Mails',
    title: 'Days before it expires',
    help: 'Not yet: nobody is reminded. When the user is reminded that it expires: 1 to 365 days before, at most 20 times.',
    type: { is: 'integers', min: 1, max: 365, most: 20 },
    defaults: both('[60, 30, 14, 7]'),
  },
  {
    path: 'notifications.everyDayAfterLast',
    section: 'Mails',
    title: 'Every day after the last of them',
    help: 'Not yet: nobody is reminded. Whether the user is reminded every day once the last of these days has passed.',
    type: yesOrNo,
    defaults: both('true'),
  },
] as const satisfies readonly OptionDeclaration[];

export type OptionPath = (typeof OPTION_LIST)[number]['path'];

type Declared = (typeof OPTION_LIST)[number];

/** The bounds of an option that takes whole numbers. */
export function boundsOf(path: Extract<Declared, { type: { is: 'integer' | 'integers' } }>['path']): {
  readonly min: number;
  readonly max: number;
} {
  for (const option of OPTION_LIST) if (option.path === path && 'min' in option.type) return option.type;
  throw new TypeError('The list has every path');
}

/** A heading of form and script. */
export type OptionSection = (typeof OPTION_LIST)[number]['section'];

/** One option as declared, under its own path. */
export type DeclaredOption = OptionDeclaration & { readonly path: OptionPath; readonly section: OptionSection };

/** The options that scripts of this kind have. */
export function optionsOfKind(kind: CredentialKind): readonly DeclaredOption[] {
  const all: readonly DeclaredOption[] = OPTION_LIST;
  return all.filter(({ defaults }) => defaults[kind] !== undefined);
}
