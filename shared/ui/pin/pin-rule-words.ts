import type { PinJudgement } from '../../judge-pin.ts';
import type { PinTexts } from '../../texts/en/pin.ts';

/** The line that a person reads for a rule; `broken` names the reason where there is one. */
export function pinRuleWords({ rule, trivial }: PinJudgement, broken: boolean, words: PinTexts['rules']): string {
  switch (rule.kind) {
    case 'length':
      return words.length(rule.minLength, rule.maxLength);
    case 'required':
      return words.required[rule.characters];
    case 'disallowed':
      return words.disallowed[rule.characters];
    case 'not trivial':
      return broken && trivial !== null ? words.trivial[trivial] : words.notTrivial;
  }
}
