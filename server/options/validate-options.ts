import { PURPOSES } from '../../shared/certificate.ts';
import { AppError } from '../../shared/errors.ts';
import { CHARACTER_CLASSES, PIN_LENGTH_BOUNDS, type PinPolicy } from '../../shared/pin-policy.ts';
import { type PolicyFault, policySatisfiable, possiblePinLength } from '../../shared/policy-satisfiable.ts';
import type { Options } from './options.ts';

const LONGEST_TEXT = 200;
const LONGEST_VALIDITY = { years: 20, months: 240, days: 7305 } as const;
/** A minute to 30 days. */
const LIFETIME_BOUNDS = { min: 60, max: 30 * 24 * 3600 } as const;
const ACTIVE_BOUNDS = { min: 1, max: 20 } as const;

/**
 * A frozen copy of options that can be satisfied. Nothing is ever clamped: throws AppError `options_unsatisfiable` with
 * every reason as a sentence of its own.
 */
export function validateOptions(options: Options): Options {
  const faults = [...certificateFaults(options), ...textFaults(options), ...numberFaults(options)];
  faults.push(...pinFaults(options.pin), ...deliveryFaults(options));
  if (faults.length > 0) throw new AppError('options_unsatisfiable', faults.join(' '));
  return freezeDeep(structuredClone(options));
}

function certificateFaults({ certificates, keyAlgorithms }: Options): string[] {
  const faults: string[] = [];
  if (!PURPOSES.some((purpose) => certificates[purpose])) faults.push('No certificate is to be issued.');
  if (keyAlgorithms.encryption === 'Ed25519') faults.push('Ed25519 is for signing only, not for encryption.');
  return faults;
}

function textFaults({ properties }: Options): string[] {
  const named = { 'user id': properties.userId, 'server name': properties.serverName, name: properties.profileName };
  return Object.entries(named).flatMap(([name, text]) => {
    if (text.trim() === '') return [`The ${name} is empty.`];
    if (text.length > LONGEST_TEXT) return [`The ${name} is longer than ${LONGEST_TEXT} characters.`];
    return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) ? [`The ${name} has a line break or control character.`] : [];
  });
}

function numberFaults({ validity, messageLifetimeSeconds, emailLifetimeSeconds, activeLimit }: Options): string[] {
  const faults: string[] = [];
  const longest = LONGEST_VALIDITY[validity.unit];
  if (!within(validity.amount, { min: 1, max: longest })) {
    faults.push(`The validity has to be 1 to ${longest} ${validity.unit}, not ${validity.amount}.`);
  }
  for (const [what, seconds] of [
    ['An order', messageLifetimeSeconds],
    ['A link in an email', emailLifetimeSeconds],
  ] as const) {
    if (within(seconds, LIFETIME_BOUNDS)) continue;
    faults.push(`${what} has to last from a minute to 30 days, not ${seconds} seconds.`);
  }
  if (activeLimit !== null && !within(activeLimit, ACTIVE_BOUNDS)) {
    faults.push(`The number of active credentials has to be 1 to 20, not ${activeLimit}.`);
  }
  return faults;
}

const PIN_FAULTS: Readonly<Record<PolicyFault, (pin: PinPolicy) => string[]>> = {
  'length out of bounds': ({ minLength, maxLength }) =>
    [minLength, maxLength]
      .filter((length) => !possiblePinLength(length))
      .map((length) => `A PIN has ${PIN_LENGTH_BOUNDS.min} to ${PIN_LENGTH_BOUNDS.max} characters, not ${length}.`),
  'minimum above maximum': ({ minLength, maxLength }) => [
    `At least ${minLength} and at most ${maxLength} characters can't both be true.`,
  ],
  'everything disallowed': () => ['Every kind of character is disallowed.'],
  'more required than characters': (pin) => {
    const required = CHARACTER_CLASSES.filter((name) => pin[name] === 'required').length;
    return [`${required} kinds of characters are required, but a PIN has at most ${pin.maxLength} characters.`];
  },
};

function pinFaults(pin: PinPolicy): string[] {
  const judged = policySatisfiable(pin);
  return judged.satisfiable ? [] : judged.faults.flatMap((fault) => PIN_FAULTS[fault](pin));
}

/** The ticket of a card is for the browser that shows it. */
function deliveryFaults({ kind, delivery }: Options): string[] {
  return kind === 'virtual smart card' && delivery === 'email' ? ['A virtual smart card can not go by email.'] : [];
}

/** Also false for what is not a whole number. */
function within(value: number, bounds: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(value) && value >= bounds.min && value <= bounds.max;
}

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freezeDeep);
  return value;
}
