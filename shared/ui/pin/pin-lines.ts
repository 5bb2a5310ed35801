import { normalizePin } from '../../pin-policy.ts';
import type { PinTexts } from '../../texts/en/pin.ts';
import { judgeInOrder, type TypedPins } from './judge-in-order.ts';
import { pinRuleWords } from './pin-rule-words.ts';
import type { RuleLine } from './RuleLines.tsx';

/** The rules of the policy, checked. `strict`: the field was left or the button pressed, so open rules are broken. */
export function pinLines(typed: TypedPins, strict: boolean, words: PinTexts): RuleLine[] {
  return judgeInOrder(typed).map((judgement) => {
    const state = judgement.met ? 'met' : judgement.hopeless || strict ? 'broken' : 'open';
    const text = pinRuleWords(judgement, state === 'broken', words.rules);
    return { text, state, long: judgement.rule.kind === 'not trivial' };
  });
}

/** Whether both are the same. Broken early only if more typing, in either field, cannot correct it. */
export function repeatLine(typed: TypedPins, strict: boolean, words: PinTexts): RuleLine {
  const state = judgeRepeat(typed, strict);
  return { text: words.repeat[state], state };
}

function judgeRepeat({ pin, repeat }: TypedPins, strict: boolean): RuleLine['state'] {
  const [first, second] = [normalizePin(pin), normalizePin(repeat)];
  if (second !== '' && first === second) return 'met';
  const parted = second !== '' && !first.startsWith(second) && !second.startsWith(first);
  return parted || strict ? 'broken' : 'open';
}
