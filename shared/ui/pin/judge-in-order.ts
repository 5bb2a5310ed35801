import { judgePin, type PinJudgement } from '../../judge-pin.ts';
import type { PinPolicy } from '../../pin-policy.ts';

/** A new PIN while it is typed, and what it is checked against. */
export interface TypedPins {
  readonly policy: PinPolicy;
  /** The holder's names, with which a PIN is easy to guess. */
  readonly ownNames: readonly string[];
  readonly pin: string;
  readonly repeat: string;
}

/** Digits lead among the classes of characters: most people begin with them. */
const ORDER = ['digits', 'upperCase', 'lowerCase', 'specialCharacters'];

/** The results in the order in which a person reads them: length, classes, not easy to guess. */
export function judgeInOrder({ pin, policy, ownNames }: TypedPins): PinJudgement[] {
  return judgePin(pin, policy, ownNames).toSorted((a, b) => rank(a) - rank(b));
}

function rank({ rule }: PinJudgement): number {
  if (rule.kind === 'length') return -1;
  return rule.kind === 'not trivial' ? ORDER.length : ORDER.indexOf(rule.characters);
}
