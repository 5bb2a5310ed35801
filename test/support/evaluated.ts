import type { Evaluated, RawValue } from '../../server/options/evaluation.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import type { OptionValue } from '../../shared/options/option.ts';
import { type OptionPath, optionsOfKind } from '../../shared/options/option-list.ts';

/** The result of a script that sets these, each on a line of its own from 1 on; the rest are valid defaults. */
export function evaluated(kind: CredentialKind, set: Readonly<Partial<Record<OptionPath, OptionValue | RawValue>>>) {
  const values: Partial<Record<OptionPath, RawValue>> = {};
  for (const { path } of optionsOfKind(kind)) values[path] = { value: DEFAULTS[path] ?? null };
  const lines: Partial<Record<OptionPath, number>> = {};
  for (const [index, { path }] of optionsOfKind(kind)
    .filter(({ path }) => path in set)
    .toSorted((one, other) => Object.keys(set).indexOf(one.path) - Object.keys(set).indexOf(other.path))
    .entries()) {
    const given = set[path] ?? null;
    values[path] = isRaw(given) ? given : { value: given };
    lines[path] = index + 1;
  }
  return { fault: null, values, lines, readsClock: false } satisfies Evaluated;
}

function isRaw(given: OptionValue | RawValue): given is RawValue {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

const DEFAULTS: Readonly<Partial<Record<OptionPath, OptionValue>>> = {
  'certificates.authentication': true,
  'certificates.signature': true,
  'certificates.encryption': false,
  'encryptionKeys.recover': 'none',
  'keyAlgorithms.authentication': 'P-256',
  'keyAlgorithms.signature': 'P-256',
  'keyAlgorithms.encryption': 'P-256',
  'validity.amount': 2,
  'validity.unit': 'years',
  'properties.userId': 'alice@example.com',
  'properties.serverName': 'Example AG',
  'subject.organization': 'Example AG',
  'properties.profileName': 'Mobile ID Alice Berg',
  'pin.minLength': 6,
  'pin.maxLength': 15,
  'pin.upperCase': 'allowed',
  'pin.lowerCase': 'allowed',
  'pin.digits': 'allowed',
  'pin.specialCharacters': 'allowed',
  'pin.trivialSequences': 'refused',
  'delivery.qrCode': 'portal',
  'secondChannel.portal': false,
  'secondChannel.email': true,
  'messages.lifetimeMinutes': 10,
  'messages.emailLifetimeHours': 24,
  'limits.activeCredentials': 1,
  'notifications.user': 'both',
  'notifications.daysBeforeExpiry': [60, 30, 14, 7],
  'notifications.everyDayAfterLast': true,
};
