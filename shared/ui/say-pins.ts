import type { PinTexts } from '../texts/en/pin.ts';
import type { RuleLine } from './RuleLines.tsx';

/** What stood in the fields when the last key was pressed. */
export interface HeardPins {
  readonly typed: 'first' | 'second';
  readonly lines: readonly RuleLine[];
  readonly same: RuleLine;
  /** Something stands in the second field. */
  readonly repeated: boolean;
}

/**
 * What is said after the last key: how many rules are met in the first field, whether both are the same in the second.
 * What is true of the second changes while one types in the first, and is said with it once something stands there.
 */
export function sayPins({ typed, lines, same, repeated }: HeardPins, words: PinTexts['said']): string {
  if (typed === 'second') return words.repeat[same.state];
  const met = lines.filter(({ state }) => state === 'met').length;
  if (!repeated) return words.rules(met, lines.length);
  return same.state === 'met' ? words.rulesAndSame(met, lines.length) : words.rulesAndNotSame(met, lines.length);
}
