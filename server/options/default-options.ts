import type { CredentialKind } from '../../shared/credential.ts';
import type { Person } from '../identity/person.ts';
import type { Options, OptionsFor } from './options.ts';
import { validateOptions } from './validate-options.ts';

/** What holds for both kinds as long as no admin says otherwise. */
const COMMON = {
  certificates: { authentication: true, signature: true, encryption: false },
  validity: { amount: 2, unit: 'years' },
  pin: {
    minLength: 6,
    maxLength: 15,
    upperCase: 'allowed',
    lowerCase: 'allowed',
    digits: 'allowed',
    specialCharacters: 'allowed',
    trivialSequences: 'refused',
  },
  keyAlgorithms: { authentication: 'P-256', signature: 'P-256', encryption: 'P-256' },
  messageLifetimeSeconds: 600,
  emailLifetimeSeconds: 86_400,
  delivery: 'portal',
  recover: 'none',
  notify: 'both',
  expiryMails: { daysBefore: [60, 30, 14, 7], everyDayAfterLast: true },
} as const satisfies Partial<Options>;

const SERVER_NAME = 'Chipless';

/** The default values of the options, for this person. */
export function defaultOptions(kind: CredentialKind, person: Person): Options {
  const properties = { userId: person.email, serverName: SERVER_NAME };
  switch (kind) {
    case 'virtual smart card':
      return {
        kind,
        version: 0,
        ...COMMON,
        properties: { ...properties, profileName: `Virtual smart card ${person.email}` },
        secondChannel: { portal: false, email: false },
        activeLimit: null,
      };
    case 'mobile ID':
      return {
        kind,
        version: 0,
        ...COMMON,
        properties: { ...properties, profileName: `Mobile ID ${person.commonName}` },
        secondChannel: { portal: false, email: true },
        activeLimit: 1,
      };
  }
}

/** Options for everybody from the defaults alone. */
export const defaultOptionsFor: OptionsFor = async (kind, person) => validateOptions(defaultOptions(kind, person));
