import type { PinTexts } from '../../texts/en/pin.ts';
import type { RuleLine } from './RuleLines.tsx';

/** The content of the fields after the last key. */
export interface HeardPins {
  readonly typed: 'first' | 'second';
  readonly lines: readonly RuleLine[];
  readonly same: RuleLine;
  /** The second field is not empty. */
  readonly repeated: boolean;
}

/**
 * What is announced after the last key: how many rules are met in the first field, whether both are the same in the
 * second. Typing in the first field changes the result of the second, which is announced with it once the second is not
 * empty.
 */
export function sayPins({ typed, lines, same, repeated }: HeardPins, words: PinTexts['said']): string {
  if (typed === 'second') return words.repeat[same.state];
  const met = lines.filter(({ state }) => state === 'met').length;
  if (!repeated) return words.rules(met, lines.length);
  return same.state === 'met' ? words.rulesAndSame(met, lines.length) : words.rulesAndNotSame(met, lines.length);
}
