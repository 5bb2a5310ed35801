import type { Fault } from '../../shared/options/fault.ts';
import type { OptionPath } from '../../shared/options/option-list.ts';
import { CHARACTER_CLASSES, type PinPolicy } from '../../shared/pin-policy.ts';
import { type PolicyFault, policySatisfiable } from '../../shared/policy-satisfiable.ts';
import type { Options } from './credential-options.ts';
import { validUntil } from './valid-until.ts';

/** Something about several options together. */
export interface Remark {
  /** The options that have to change, or one of them. */
  readonly about: readonly [OptionPath, ...OptionPath[]];
  readonly what: Fault;
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
    const what: Fault = { code: 'Web eID does not know it', facts: { algorithm: authentication } };
    remarks.push({ about: ['keyAlgorithms.authentication'], what });
  }
  if (kind === 'mobile ID' && !secondChannel.email) {
    remarks.push({ about: ['secondChannel.email'], what: { code: 'no number', facts: {} } });
  }
  return remarks;
}

/** Each attempt costs an attacker with a copy a tenth of a second (docs/threats.md). */
const DIGITS_THAT_LAST = 6;

function warnOfPin({ minLength, trivialSequences, upperCase, lowerCase, digits, specialCharacters }: PinPolicy) {
  const remarks: Remark[] = [];
  const digitsDo = digits !== 'disallowed' && ![upperCase, lowerCase, specialCharacters].includes('required');
  if (minLength < DIGITS_THAT_LAST && digitsDo) {
    remarks.push({ about: ['pin.minLength'], what: { code: 'PIN too short', facts: { digits: minLength } } });
  }
  if (trivialSequences === 'allowed') {
    remarks.push({ about: ['pin.trivialSequences'], what: { code: 'easy PINs', facts: {} } });
  }
  return remarks;
}

const PURPOSE_PATHS = ['certificates.authentication', 'certificates.signature', 'certificates.encryption'] as const;

/** Earlier encryption keys cannot be recovered yet: nothing may depend on it. */
function judgeCertificates({ certificates, recover }: Options): Remark[] {
  if (certificates.encryption && recover !== 'none') {
    const what: Fault = { code: 'keys not recoverable', facts: {} };
    return [{ about: ['certificates.encryption', 'encryptionKeys.recover'], what }];
  }
  if (Object.values(certificates).includes(true)) return [];
  const recovers = recover !== 'none';
  const what: Fault = { code: 'no certificate', facts: { recovers } };
  return [{ about: recovers ? [...PURPOSE_PATHS, 'encryptionKeys.recover'] : PURPOSE_PATHS, what }];
}

function judgeValidity({ validity }: Options, { now, caEnds }: Circumstances): Remark[] {
  if (caEnds === null || validUntil(validity, now) <= caEnds) return [];
  const what: Fault = { code: 'after the CA', facts: { ...validity, until: caEnds.toISOString() } };
  return [{ about: ['validity.amount', 'validity.unit'], what }];
}

const LENGTHS = ['pin.minLength', 'pin.maxLength'] as const;
const CLASSES = ['pin.upperCase', 'pin.lowerCase', 'pin.digits', 'pin.specialCharacters'] as const;

const PIN_REMARKS: Readonly<Record<PolicyFault, (pin: PinPolicy) => Remark>> = {
  'length out of bounds': ({ minLength, maxLength }) => ({
    about: LENGTHS,
    what: { code: 'PIN length impossible', facts: { min: minLength, max: maxLength } },
  }),
  'minimum above maximum': ({ minLength, maxLength }) => ({
    about: LENGTHS,
    what: { code: 'minimum above maximum', facts: { min: minLength, max: maxLength } },
  }),
  'everything disallowed': () => ({ about: CLASSES, what: { code: 'every character disallowed', facts: {} } }),
  'more required than characters': (pin) => ({
    about: [...CLASSES, 'pin.maxLength'],
    what: {
      code: 'more kinds than characters',
      facts: {
        kinds: CHARACTER_CLASSES.filter((name) => pin[name] === 'required').length,
        most: pin.maxLength,
      },
    },
  }),
};

function judgePin(pin: PinPolicy): Remark[] {
  const judged = policySatisfiable(pin);
  return judged.satisfiable ? [] : judged.faults.map((fault) => PIN_REMARKS[fault](pin));
}
