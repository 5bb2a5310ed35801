import type { PinPolicy } from '../../shared/pin-policy.ts';

/** The policy of the default options, repeated so that tests notice when it changes. */
export const DEFAULT_PIN_POLICY: PinPolicy = {
  minLength: 6,
  maxLength: 15,
  upperCase: 'allowed',
  lowerCase: 'allowed',
  digits: 'allowed',
  specialCharacters: 'allowed',
  trivialSequences: 'refused',
};
