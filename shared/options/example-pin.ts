import { judgePin } from '../judge-pin.ts';
import { CHARACTER_CLASSES, type CharacterClass, type PinPolicy } from '../pin-policy.ts';

/** Characters that are not mistaken for others. */
const SIGNS: Readonly<Record<CharacterClass, string>> = {
  lowerCase: 'kmtraehdnpsuwxyzbcfgjqv',
  upperCase: 'KMTRAEHDNPSUWXYZBCFGJQV',
  digits: '5839274610',
  specialCharacters: '-+.!?#%&*=_',
};
/** Used where the holder's names rule out all Latin letters. */
const MORE_SIGNS: Readonly<Record<CharacterClass, string>> = {
  ...SIGNS,
  lowerCase: 'жйцщэюыωψξφθλδ',
  upperCase: 'ЖЙЦЩЭЮЫΩΨΞΦΘΛΔ',
};
const TRIES = 20;

/**
 * A PIN of the shortest allowed length that meets the policy, as an example; always the same for the same policy and
 * names. Throws TypeError for a policy that no PIN meets.
 */
export function examplePin(policy: PinPolicy, ownNames: readonly string[] = []): string {
  const usable = CHARACTER_CLASSES.filter((name) => policy[name] !== 'disallowed');
  for (const signs of [SIGNS, MORE_SIGNS]) {
    const random = sequence();
    for (let tries = 0; tries < TRIES; tries++) {
      const pin = candidate(policy, usable, signs, random);
      if (judgePin(pin, policy, ownNames).every(({ met }) => met)) return pin;
    }
  }
  throw new TypeError('No PIN meets this policy');
}

/** One of each required class, then what is easiest to type, in some order. */
function candidate(
  policy: PinPolicy,
  usable: readonly CharacterClass[],
  signs: Readonly<Record<CharacterClass, string>>,
  random: (below: number) => number,
): string {
  const required = usable.filter((name) => policy[name] === 'required');
  const easy = usable.filter((name) => name === 'lowerCase' || name === 'digits');
  const filling = easy.length > 0 ? easy : usable;
  const first = [...required, ...easy];
  const pin: string[] = [];
  for (let at = 0; at < Math.max(policy.minLength, required.length); at++) {
    const name = first[at] ?? filling[random(filling.length)] ?? 'digits';
    const characters = [...signs[name]];
    pin.splice(random(pin.length + 1), 0, characters[random(characters.length)] ?? '');
  }
  return pin.join('');
}

/** Numbers that look random and are the same each time (the generator of Numerical Recipes). */
function sequence(): (below: number) => number {
  let state = 2_463_534_242;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
