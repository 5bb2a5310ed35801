import { normalizePin } from '../pin-policy.ts';
import { judgeInOrder, type TypedPins } from './judge-in-order.ts';
import { pinRuleWords } from './pin-rule-words.ts';

export interface NotYet {
  /** The sentence beside the button. */
  readonly text: string;
  /** Where the focus goes. */
  readonly field: 'first' | 'second';
}

/** Why a new PIN cannot be taken yet, in the words and the order of the rules; null: it can. */
export function notYet(typed: TypedPins): NotYet | null {
  const open = judgeInOrder(typed).filter(({ met }) => !met);
  const same = normalizePin(typed.pin) === normalizePin(typed.repeat);
  if (open.length === 0 && same) return null;
  const rules = open.map((judgement) => startSmall(pinRuleWords(judgement, false))).join(', ');
  const sentences = [rules === '' ? '' : `${rules}.`, same ? '' : 'The two PINs are not the same.'];
  return { text: `Not yet: ${sentences.filter(Boolean).join(' ')}`, field: open.length > 0 ? 'first' : 'second' };
}

function startSmall(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
