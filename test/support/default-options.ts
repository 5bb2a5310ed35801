import type { Person } from '../../server/identity/person.ts';
import type { Options, OptionsFor } from '../../server/options/credential-options.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import { DEFAULT_PIN_POLICY } from './default-pin-policy.ts';

/** Defaults of both kinds. */
const COMMON = {
  version: 1,
  certificates: { authentication: true, signature: true, encryption: false },
  validity: { amount: 2, unit: 'years' },
  pin: DEFAULT_PIN_POLICY,
  keyAlgorithms: { authentication: 'P-256', signature: 'P-256', encryption: 'P-256' },
  messageLifetimeSeconds: 600,
  emailLifetimeSeconds: 86_400,
  delivery: 'portal',
  recover: 'none',
  notify: 'both',
  expiryMails: { daysBefore: [60, 30, 14, 7], everyDayAfterLast: true },
} as const satisfies Partial<Options>;

/**
 * The options of the product's scripts for this person, without evaluating one. That they match is tested with the real
 * sandbox.
 */
export function defaultOptions(kind: CredentialKind, person: Person): Options {
  const properties = { userId: person.email, serverName: 'Example AG' };
  const subject = { organization: 'Example AG' };
  switch (kind) {
    case 'virtual smart card':
      return {
        ...{ kind, ...COMMON },
        properties: { ...properties, profileName: `Virtual smart card ${person.email}` },
        subject,
        secondChannel: { portal: false, email: false },
        activeLimit: null,
      };
    case 'mobile ID':
      return {
        ...{ kind, ...COMMON },
        properties: { ...properties, profileName: `Mobile ID ${person.commonName}` },
        subject,
        secondChannel: { portal: false, email: true },
        activeLimit: 1,
      };
  }
}

/** Options for everybody from the defaults alone. */
export const defaultOptionsFor: OptionsFor = async (kind, person) => defaultOptions(kind, person);
