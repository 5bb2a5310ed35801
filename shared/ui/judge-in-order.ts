import { judgePin, type PinJudgement } from '../judge-pin.ts';
import type { TypedPins } from './pin-problems.ts';

/** Digits lead among the classes of characters: most people begin with them. */
const ORDER = ['digits', 'upperCase', 'lowerCase', 'specialCharacters'];

/** The judgements in the order in which a person reads them: length, classes, not easy to guess. */
export function judgeInOrder({
  pin,
  policy,
  ownNames,
}: Pick<TypedPins, 'pin' | 'policy' | 'ownNames'>): PinJudgement[] {
  return judgePin(pin, policy, ownNames).toSorted((a, b) => rank(a) - rank(b));
}

function rank({ rule }: PinJudgement): number {
  if (rule.kind === 'length') return -1;
  return rule.kind === 'not trivial' ? ORDER.length : ORDER.indexOf(rule.characters);
}
