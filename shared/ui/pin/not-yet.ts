import type { PinJudgement } from '../../judge-pin.ts';
import { normalizePin } from '../../pin-policy.ts';
import type { PinTexts } from '../../texts/en/pin.ts';
import { judgeInOrder, type TypedPins } from './judge-in-order.ts';
import { pinRuleWords } from './pin-rule-words.ts';

/** Why a new PIN cannot be accepted yet. */
export interface NotYet {
  /** The rules that are not met, in the order in which a person reads them. */
  readonly open: readonly PinJudgement[];
  /** Whether it was repeated. */
  readonly same: boolean;
}

/** Why a new PIN cannot be accepted yet; null: it can. */
export function notYet(typed: TypedPins): NotYet | null {
  const open = judgeInOrder(typed).filter(({ met }) => !met);
  const same = normalizePin(typed.pin) === normalizePin(typed.repeat);
  return open.length === 0 && same ? null : { open, same };
}

/** The sentence beside the button, in the words and the order of the rules. */
export function sayNotYet({ open, same }: NotYet, words: PinTexts): string {
  const rules = open.map((judgement) => pinRuleWords(judgement, false, words.rules));
  if (rules.length === 0) return words.notYet.same;
  return same ? words.notYet.rules(rules) : words.notYet.both(rules);
}
