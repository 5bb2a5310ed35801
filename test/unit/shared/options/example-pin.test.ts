import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePin } from '../../../../shared/judge-pin.ts';
import { examplePin } from '../../../../shared/options/example-pin.ts';
import { CHARACTER_CLASSES, CLASS_RULES, PIN_LENGTH_BOUNDS, type PinPolicy } from '../../../../shared/pin-policy.ts';
import { policySatisfiable } from '../../../../shared/policy-satisfiable.ts';
import { DEFAULT_PIN_POLICY as DEFAULT } from '../../../support/default-pin-policy.ts';

const { min, max } = PIN_LENGTH_BOUNDS;
const NAMES = ['Alice Katharina', 'Berg', 'Jürgen Møller-Straße', 'alice@example.com'];

/** Every combination of rules that the options can express, with these lengths. */
function policies(minLength: number, maxLength: number): PinPolicy[] {
  const rules = CHARACTER_CLASSES.reduce<Array<Partial<PinPolicy>>>(
    (some, name) => some.flatMap((policy) => CLASS_RULES.map((rule) => ({ ...policy, [name]: rule }))),
    [{}],
  );
  return rules.flatMap((policy) =>
    (['refused', 'allowed'] as const).map((trivialSequences) => ({
      ...DEFAULT,
      ...policy,
      trivialSequences,
      minLength,
      maxLength,
    })),
  );
}

function broken(policy: PinPolicy, names: readonly string[]) {
  return judgePin(examplePin(policy, names), policy, names).filter(({ met }) => !met);
}

describe('examplePin', () => {
  it.each([
    [min, min],
    [min, max],
    [5, 5],
    [6, 15],
    [max, max],
  ])('finds a good PIN for every satisfiable policy of %i to %i characters', (shortest, longest) => {
    const all = policies(shortest, longest);
    const satisfiable = all.filter((policy) => policySatisfiable(policy).satisfiable);
    expect(satisfiable).toHaveLength(2 * (3 ** 4 - 1)); // all but those that disallow everything
    for (const policy of satisfiable) for (const names of [[], NAMES]) expect(broken(policy, names)).toEqual([]);
  });

  it('finds one for any lengths and names', () => {
    const length = fc.integer({ min, max });
    const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...policies(6, 15)), length, length, names, (rules, one, other, ownNames) => {
        const policy = { ...rules, minLength: Math.min(one, other), maxLength: Math.max(one, other) };
        fc.pre(policySatisfiable(policy).satisfiable);
        expect(broken(policy, ownNames)).toEqual([]);
      }),
    );
  });

  it('finds one of letters for a person whose names contain every row of three plain letters', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const everything = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    const [small, ...other] = ['lowerCase', 'upperCase', 'digits', 'specialCharacters'] as const;
    const policy: PinPolicy = { ...DEFAULT, ...Object.fromEntries(other.map((name) => [name, 'disallowed'])) };
    expect(policy[small]).toBe('allowed');
    expect(broken(policy, [everything.join(' ')])).toEqual([]);
  });

  it('is as short as the policy allows, and the same each time', () => {
    const pin = examplePin(DEFAULT, NAMES);
    expect(pin).toHaveLength(DEFAULT.minLength);
    expect(examplePin(DEFAULT, NAMES)).toBe(pin);
    expect(examplePin({ ...DEFAULT, digits: 'disallowed' }, NAMES)).not.toBe(pin);
  });

  it.each<[string, Partial<PinPolicy>]>([
    ['everything disallowed', Object.fromEntries(CHARACTER_CLASSES.map((name) => [name, 'disallowed']))],
    ['the shortest above the longest', { minLength: 8, maxLength: 6 }],
  ])('refuses %s', (_, change) => expect(() => examplePin({ ...DEFAULT, ...change })).toThrow(TypeError));
});
