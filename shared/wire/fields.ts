import * as v from 'valibot';
import { CERTIFICATE_STATES, KEY_ALGORITHMS, PURPOSES } from '../certificate.ts';
import { CREDENTIAL_KINDS, CREDENTIAL_STATES } from '../credential.ts';
import { drawsSomething, findUnseen } from '../find-unseen.ts';
import { LANGUAGE_CODES } from '../languages.ts';
import { CLASS_RULES, PIN_LENGTH_BOUNDS } from '../pin-policy.ts';

/** Fields that several calls share. */

export const id = v.pipe(v.string(), v.uuid());
/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const instant = v.pipe(v.string(), v.isoTimestamp(), v.check(isRealInUtc, 'is no time in UTC'));
export const purpose = v.picklist(PURPOSES);
export const keyAlgorithm = v.picklist(KEY_ALGORITHMS);
export const credentialKind = v.picklist(CREDENTIAL_KINDS);
export const credentialState = v.picklist(CREDENTIAL_STATES);
export const certificateState = v.picklist(CERTIFICATE_STATES);

/** A language by its code. */
export const language = v.picklist(LANGUAGE_CODES);

/** Text in which every character is visible, in the order in which it is written; trimmed, never empty. */
export function text(maxLength: number) {
  const seen = v.check(
    (given: string) => findUnseen(given) === null && drawsSomething(given),
    ({ input }: v.CheckIssue<string>) => `has ${findUnseen(input) ?? 'nothing that can be seen'} in it`,
  );
  return v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxLength), seen);
}

/** Base64 (RFC 4648 §4) of at most `maxBytes`. */
export function base64(maxBytes: number) {
  return v.pipe(v.string(), v.minLength(4), v.maxLength(Math.ceil(maxBytes / 3) * 4), v.base64());
}

/** Base64 of exactly 32 bytes, in its only canonical form: no unused bits. */
export const base64Of32 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/));

/** Lower-case hex of exactly `bytes` bytes. */
export function hex(bytes: number) {
  return v.pipe(v.string(), v.length(bytes * 2), v.regex(/^[0-9a-f]*$/));
}

export const pinPolicy = v.object({
  minLength: v.pipe(v.number(), v.integer(), v.minValue(PIN_LENGTH_BOUNDS.min)),
  maxLength: v.pipe(v.number(), v.integer(), v.maxValue(PIN_LENGTH_BOUNDS.max)),
  upperCase: v.picklist(CLASS_RULES),
  lowerCase: v.picklist(CLASS_RULES),
  digits: v.picklist(CLASS_RULES),
  specialCharacters: v.picklist(CLASS_RULES),
  trivialSequences: v.picklist(['refused', 'allowed']),
});

/** Longer than any allowed name. */
const name = v.pipe(v.string(), v.maxLength(1000));
export const subject = v.object({
  organizationName: name,
  commonName: name,
  surname: name,
  givenName: name,
  serialNumber: v.pipe(v.string(), v.maxLength(64)),
});

/** The pattern alone would let through offsets, which Date accepts in part, and 31 February. */
function isRealInUtc(given: string): boolean {
  const time = new Date(given);
  return given.endsWith('Z') && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(given.slice(0, 10));
}
