import type { Options } from '../../../server/options/credential-options.ts';
import { DEFAULT_PIN_POLICY } from '../../support/default-pin-policy.ts';

/** What a run keeps that makes a credential. */
export const SAMPLE_OPTIONS: Options = {
  kind: 'virtual smart card',
  certificates: { authentication: true, signature: true, encryption: false },
  validity: { amount: 2, unit: 'years' },
  properties: { userId: 'zoë@example.com', serverName: 'Chipless', profileName: 'Virtual smart card 東京' },
  pin: { ...DEFAULT_PIN_POLICY, digits: 'required', specialCharacters: 'disallowed' },
  keyAlgorithms: { authentication: 'P-256', signature: 'P-384', encryption: 'RSA-2048' },
  messageLifetimeSeconds: 600,
  emailLifetimeSeconds: 86_400,
  delivery: 'email',
  secondChannel: { portal: false, email: true },
  notify: 'both',
  activeLimit: null,
  version: 3,
  recover: 'none',
  expiryMails: { daysBefore: [60, 30, 14, 7], everyDayAfterLast: true },
};
