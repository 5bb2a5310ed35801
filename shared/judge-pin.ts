import { CHARACTER_CLASSES, type CharacterClass, characterClass, normalizePin, type PinPolicy } from './pin-policy.ts';
import { holdsName, type TrivialReason, trivialPin } from './trivial-pin.ts';

/** One requirement on a PIN, in the order in which they are shown. */
export type PinRule =
  | { readonly kind: 'length'; readonly minLength: number; readonly maxLength: number }
  | { readonly kind: 'required'; readonly characters: CharacterClass }
  | { readonly kind: 'disallowed'; readonly characters: CharacterClass }
  | { readonly kind: 'not trivial' };

export interface PinJudgement {
  readonly rule: PinRule;
  readonly met: boolean;
  /** More typing cannot fix it: a forbidden character, too long, a name of the holder. */
  readonly hopeless: boolean;
  /** What broke the rule `not trivial`; null for the other rules and when it is met. */
  readonly trivial: TrivialReason | null;
}

export function pinRules(policy: PinPolicy): PinRule[] {
  const rules: PinRule[] = [{ kind: 'length', minLength: policy.minLength, maxLength: policy.maxLength }];
  for (const kind of ['required', 'disallowed'] as const)
    for (const characters of CHARACTER_CLASSES) if (policy[characters] === kind) rules.push({ kind, characters });
  if (policy.trivialSequences === 'refused') rules.push({ kind: 'not trivial' });
  return rules;
}

/** One result per rule of the policy. The PIN is good when all are met; an empty PIN meets none. */
export function judgePin(pin: string, policy: PinPolicy, ownNames: readonly string[]): PinJudgement[] {
  const normal = normalizePin(pin);
  return pinRules(policy).map((rule) => (normal === '' ? judged(rule, false, false) : judge(normal, rule, ownNames)));
}

function judge(pin: string, rule: PinRule, ownNames: readonly string[]): PinJudgement {
  const characters = [...pin];
  switch (rule.kind) {
    case 'length': {
      const tooLong = characters.length > rule.maxLength;
      return judged(rule, !tooLong && characters.length >= rule.minLength, tooLong);
    }
    case 'required':
      return judged(
        rule,
        characters.some((character) => characterClass(character) === rule.characters),
        false,
      );
    case 'disallowed': {
      const forbidden = characters.some((character) => characterClass(character) === rule.characters);
      return judged(rule, !forbidden, forbidden);
    }
    case 'not trivial': {
      const trivial = trivialPin(pin, ownNames);
      return { ...judged(rule, trivial === null, trivial === 'name' && holdsName(pin, ownNames)), trivial };
    }
  }
}

function judged(rule: PinRule, met: boolean, hopeless: boolean): PinJudgement {
  return { rule, met, hopeless, trivial: null };
}
