import type { Page } from 'puppeteer';
import type { PinPolicy } from '../../../shared/pin-policy.ts';
import { saveOptions } from '../option-script.ts';
import type { Desk } from './desk.ts';
import { orderUpToPin } from './get-card.ts';

/** All rules at once. */
export const LONGEST_POLICY: PinPolicy = {
  minLength: 8,
  maxLength: 15,
  upperCase: 'required',
  lowerCase: 'required',
  digits: 'required',
  specialCharacters: 'required',
  trivialSequences: 'refused',
};

/**
 * Orders a card while the options set this PIN policy, up to the point where the PIN is asked for; then the defaults
 * are restored.
 */
export async function orderWithPolicy(desk: Desk, portal: Page, policy: PinPolicy): Promise<Page> {
  await saveOptions(desk.server, 'virtual-smart-card', {
    'pin.minLength': policy.minLength,
    'pin.maxLength': policy.maxLength,
    'pin.upperCase': policy.upperCase,
    'pin.lowerCase': policy.lowerCase,
    'pin.digits': policy.digits,
    'pin.specialCharacters': policy.specialCharacters,
    'pin.trivialSequences': policy.trivialSequences,
  });
  const cardApp = await orderUpToPin(desk, portal);
  await saveOptions(desk.server, 'virtual-smart-card', {});
  return cardApp;
}
