import type { OptionPath } from '../../shared/options/option-list.ts';
import { CHARACTER_CLASSES, type PinPolicy } from '../../shared/pin-policy.ts';
import { type PolicyFault, policySatisfiable } from '../../shared/policy-satisfiable.ts';
import type { Options } from './credential-options.ts';
import { validUntil } from './valid-until.ts';

/** One sentence about several options together. */
export interface Remark {
  /** The options that have to change, or one of them. */
  readonly about: readonly [OptionPath, ...OptionPath[]];
  readonly reason: string;
}

/** What the options are judged against. */
export interface Circumstances {
  readonly now: Date;
  /** When the CA ends; null = it does not matter, because certificates end with it. */
  readonly caEnds: Date | null;
}

/** Options that contradict one another although each has a valid value by itself. Empty = none do. */
export function judgeTogether(options: Options, at: Circumstances): Remark[] {
  return [...judgeCertificates(options), ...judgeValidity(options, at), ...judgePin(options.pin)];
}

/** Options that are possible but probably not intended. */
export function warnTogether({ kind, certificates, keyAlgorithms, secondChannel, pin }: Options): Remark[] {
  const remarks = warnOfPin(pin);
  const { authentication } = keyAlgorithms;
  if (certificates.authentication && (authentication === 'Ed25519' || authentication === 'ML-DSA-65')) {
    const reason = `Web eID does not know ${authentication}: web sites that use it cannot log anybody in.`;
    remarks.push({ about: ['keyAlgorithms.authentication'], reason });
  }
  if (kind === 'mobile ID' && !secondChannel.email) {
    const reason = 'without the number whoever reads the mail first gets the mobile ID.';
    remarks.push({ about: ['secondChannel.email'], reason });
  }
  return remarks;
}

/** Each attempt costs an attacker with a copy a tenth of a second (docs/threats.md). */
const DIGITS_THAT_LAST = 6;

function warnOfPin({ minLength, trivialSequences, upperCase, lowerCase, digits, specialCharacters }: PinPolicy) {
  const remarks: Remark[] = [];
  const digitsDo = digits !== 'disallowed' && ![upperCase, lowerCase, specialCharacters].includes('required');
  if (minLength < DIGITS_THAT_LAST && digitsDo) {
    const reason = `whoever copies a card finds a PIN of ${minLength} digits within hours.`;
    remarks.push({ about: ['pin.minLength'], reason });
  }
  if (trivialSequences === 'allowed') {
    const reason = 'PINs that everybody tries first are allowed, such as 123456.';
    remarks.push({ about: ['pin.trivialSequences'], reason });
  }
  return remarks;
}

const PURPOSE_PATHS = ['certificates.authentication', 'certificates.signature', 'certificates.encryption'] as const;

/** Earlier encryption keys cannot be recovered yet: nothing may depend on it. */
function judgeCertificates({ certificates, recover }: Options): Remark[] {
  if (certificates.encryption && recover !== 'none') {
    const reason =
      'encryption keys cannot be recovered yet: certificates.encryption needs encryptionKeys.recover to be "none".';
    return [{ about: ['certificates.encryption', 'encryptionKeys.recover'], reason }];
  }
  if (Object.values(certificates).includes(true)) return [];
  const reason = 'no certificate at all: authentication, signature or encryption has to be true.';
  return recover === 'none'
    ? [{ about: PURPOSE_PATHS, reason }]
    : [{ about: [...PURPOSE_PATHS, 'encryptionKeys.recover'], reason: `${reason} Recovery alone gives none yet.` }];
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function judgeValidity({ validity }: Options, { now, caEnds }: Circumstances): Remark[] {
  if (caEnds === null || validUntil(validity, now) <= caEnds) return [];
  const { amount, unit } = validity;
  const long = `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
  const reason = `${long} from today is after the end of the CA, which lasts until ${DAY.format(caEnds)}.`;
  return [{ about: ['validity.amount', 'validity.unit'], reason }];
}

const LENGTHS = ['pin.minLength', 'pin.maxLength'] as const;
const CLASSES = ['pin.upperCase', 'pin.lowerCase', 'pin.digits', 'pin.specialCharacters'] as const;

const PIN_REMARKS: Readonly<Record<PolicyFault, (pin: PinPolicy) => Remark>> = {
  'length out of bounds': ({ minLength, maxLength }) => ({
    about: LENGTHS,
    reason: `a PIN cannot have ${minLength} to ${maxLength} characters.`,
  }),
  'minimum above maximum': ({ minLength, maxLength }) => ({
    about: LENGTHS,
    reason: `at least ${minLength} and at most ${maxLength} characters cannot both be true.`,
  }),
  'everything disallowed': () => ({ about: CLASSES, reason: 'every kind of character is disallowed.' }),
  'more required than characters': (pin) => ({
    about: [...CLASSES, 'pin.maxLength'],
    reason: `${CHARACTER_CLASSES.filter((name) => pin[name] === 'required').length} kinds of characters are required, but a PIN has at most ${pin.maxLength} characters.`,
  }),
};

function judgePin(pin: PinPolicy): Remark[] {
  const judged = policySatisfiable(pin);
  return judged.satisfiable ? [] : judged.faults.map((fault) => PIN_REMARKS[fault](pin));
}
