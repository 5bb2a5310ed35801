/** The result of a PIN attempt that did not open the card. */
export type PinRefused =
  | { readonly outcome: 'wrong pin'; readonly triesLeft: number }
  | { readonly outcome: 'blocked' };

/** What the holder of a finished card is told: after the last wrong try that it is blocked, not that none are left. */
export function pinRefused(refused: PinRefused): PinRefused {
  return refused.outcome === 'wrong pin' && refused.triesLeft === 0 ? { outcome: 'blocked' } : refused;
}
