import type { RunMobileTexts } from '../../../../shared/texts/en/portal/run-mobile.ts';

/**
 * What a person has left after locking one of their mobile IDs, until the new one is active. `held`: how many are
 * active.
 */
export function describeLocking(held: number, { lock }: RunMobileTexts): string {
  return held === 1 ? lock.onlyOne : lock.oneOfSeveral;
}
