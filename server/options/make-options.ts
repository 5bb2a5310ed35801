import { KEY_ALGORITHMS } from '../../shared/certificate.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import { DELIVERIES } from '../../shared/message.ts';
import type { OptionPath } from '../../shared/options/option-list.ts';
import type { WrittenOptions } from '../../shared/options/written-options.ts';
import { CLASS_RULES } from '../../shared/pin-policy.ts';
import type { Options } from './credential-options.ts';

/** Options that cards do not have: their orders stay in the portal. */
const NEVER_BY_EMAIL = {
  emailLifetimeSeconds: 86_400,
  delivery: 'portal',
  secondChannel: { portal: false, email: false },
} as const satisfies Partial<Options>;

/**
 * The options that a run keeps, deeply frozen, from a value for every option of the kind, each of its type. Throws
 * TypeError when one is missing or of another type: then they were not judged.
 */
export function makeOptions(kind: CredentialKind, written: WrittenOptions, version: number): Options {
  const { boolean, integer, text, oneOf, integers } = readerOf(written);
  return freezeDeep({
    kind,
    version,
    certificates: {
      authentication: boolean('certificates.authentication'),
      signature: boolean('certificates.signature'),
      encryption: boolean('certificates.encryption'),
    },
    validity: {
      amount: integer('validity.amount'),
      unit: oneOf('validity.unit', ['years', 'months', 'days']),
    },
    properties: {
      userId: text('properties.userId'),
      serverName: text('properties.serverName'),
      profileName: text('properties.profileName'),
    },
    subject: { organization: text('subject.organization') },
    pin: {
      minLength: integer('pin.minLength'),
      maxLength: integer('pin.maxLength'),
      upperCase: oneOf('pin.upperCase', CLASS_RULES),
      lowerCase: oneOf('pin.lowerCase', CLASS_RULES),
      digits: oneOf('pin.digits', CLASS_RULES),
      specialCharacters: oneOf('pin.specialCharacters', CLASS_RULES),
      trivialSequences: oneOf('pin.trivialSequences', ['refused', 'allowed']),
    },
    keyAlgorithms: {
      authentication: oneOf('keyAlgorithms.authentication', KEY_ALGORITHMS),
      signature: oneOf('keyAlgorithms.signature', KEY_ALGORITHMS),
      encryption: oneOf('keyAlgorithms.encryption', KEY_ALGORITHMS),
    },
    messageLifetimeSeconds: integer('messages.lifetimeMinutes') * 60,
    ...(kind === 'mobile ID'
      ? {
          emailLifetimeSeconds: integer('messages.emailLifetimeHours') * 3600,
          delivery: oneOf('delivery.qrCode', DELIVERIES),
          secondChannel: { portal: boolean('secondChannel.portal'), email: boolean('secondChannel.email') },
        }
      : NEVER_BY_EMAIL),
    recover: oneOf('encryptionKeys.recover', ['none', 'latest', 'all', 'user selects']),
    notify: oneOf('notifications.user', ['success', 'failure', 'both', 'none']),
    activeLimit: written['limits.activeCredentials'] === null ? null : integer('limits.activeCredentials'),
    expiryMails: {
      daysBefore: integers('notifications.daysBeforeExpiry'),
      everyDayAfterLast: boolean('notifications.everyDayAfterLast'),
    },
  });
}

function readerOf(written: WrittenOptions) {
  const wrong = (path: OptionPath): never => {
    throw new TypeError(`${path} was not judged`);
  };
  return {
    boolean(path: OptionPath): boolean {
      const value = written[path];
      return typeof value === 'boolean' ? value : wrong(path);
    },
    integer(path: OptionPath): number {
      const value = written[path];
      return typeof value === 'number' && Number.isInteger(value) ? value : wrong(path);
    },
    text(path: OptionPath): string {
      const value = written[path];
      return typeof value === 'string' ? value : wrong(path);
    },
    oneOf<const T extends string>(path: OptionPath, values: readonly T[]): T {
      return values.find((known) => known === written[path]) ?? wrong(path);
    },
    integers(path: OptionPath): readonly number[] {
      const value = written[path];
      return Array.isArray(value) && value.every(Number.isInteger) ? [...value] : wrong(path);
    },
  };
}

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(Object.freeze(value)).forEach(freezeDeep);
  }
  return value;
}
