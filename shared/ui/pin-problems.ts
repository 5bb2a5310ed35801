import { normalizePin, type PinPolicy } from '../pin-policy.ts';
import { judgeInOrder } from './judge-in-order.ts';
import { pinRuleWords } from './pin-rule-words.ts';

export interface PinProblems {
  /** The field to which the focus goes. */
  readonly field: 'first' | 'second';
  /** "Not yet: at least one digit. The two PINs are not the same." */
  readonly text: string;
}

export interface TypedPins {
  readonly policy: PinPolicy;
  readonly ownNames: readonly string[];
  readonly pin: string;
  readonly repeat: string;
}

/** Why the PIN can't be taken as it stands; null = it can. */
export function pinProblems(typed: TypedPins): PinProblems | null {
  const unmet = judgeInOrder(typed).filter(({ met }) => !met);
  const differ = normalizePin(typed.pin) !== normalizePin(typed.repeat);
  if (unmet.length === 0 && !differ) return null;
  const words = unmet.map((judgement) => lowerFirst(pinRuleWords(judgement, false)));
  const sentences = [
    ...(words.length > 0 ? [`Not yet: ${words.join(', ')}.`] : []),
    ...(differ ? ['The two PINs are not the same.'] : []),
  ];
  return { field: unmet.length > 0 ? 'first' : 'second', text: sentences.join(' ') };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
