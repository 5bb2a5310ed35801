import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePin, pinRules } from '../../../shared/judge-pin.ts';
import {
  CHARACTER_CLASSES,
  type CharacterClass,
  CLASS_RULES,
  characterClass,
  normalizePin,
  PIN_LENGTH_BOUNDS,
  type PinPolicy,
} from '../../../shared/pin-policy.ts';
import { policySatisfiable } from '../../../shared/policy-satisfiable.ts';
import { DEFAULT_PIN_POLICY as DEFAULT } from '../../support/default-pin-policy.ts';

const STRICT: PinPolicy = {
  ...DEFAULT,
  digits: 'required',
  specialCharacters: 'required',
  upperCase: 'disallowed',
};
const NAMES = ['Alice', 'Berg', 'alice@example.com'];

function broken(pin: string, policy: PinPolicy, names = NAMES) {
  return judgePin(pin, policy, names).filter(({ met }) => !met);
}

describe('pinRules', () => {
  it('says one rule per line of the policy, as it is shown', () => {
    expect(pinRules(STRICT)).toEqual([
      { kind: 'length', minLength: 6, maxLength: 15 },
      { kind: 'required', characters: 'digits' },
      { kind: 'required', characters: 'specialCharacters' },
      { kind: 'disallowed', characters: 'upperCase' },
      { kind: 'not trivial' },
    ]);
    expect(pinRules({ ...DEFAULT, trivialSequences: 'allowed' })).toHaveLength(1);
  });
});

describe('judgePin', () => {
  it.each(['58-kite', '195837', 'blue sky 9', 'ñandú-7', '😀😃😄😁😆😅', `${'x'.repeat(7)}1-2-3-4z`])(
    'accepts %s',
    (pin) => {
      expect(broken(pin, DEFAULT)).toEqual([]);
    },
  );

  it.each<[string, string, boolean]>([
    ['58-ki', 'length', false],
    ['58-kite-and-more', 'length', true],
  ])('finds the length of %s wrong', (pin, kind, hopeless) => {
    expect(broken(pin, DEFAULT)).toMatchObject([{ rule: { kind }, hopeless }]);
  });

  it('counts code points after NFC, not code units or keystrokes', () => {
    expect(broken(`${'e\u0301'.repeat(2)}xyk`, { ...DEFAULT, minLength: 6 })).toMatchObject([
      { rule: { kind: 'length' } },
    ]);
    expect(broken('😀😃😄😁😆', DEFAULT)).toMatchObject([{ rule: { kind: 'length' } }]);
    expect(normalizePin('e\u0301')).toBe('é');
  });

  it.each<[string, CharacterClass]>([
    ['A', 'upperCase'],
    ['É', 'upperCase'],
    ['ǅ', 'upperCase'],
    ['z', 'lowerCase'],
    ['ß', 'lowerCase'],
    ['7', 'digits'],
    ['٣', 'specialCharacters'],
    ['３', 'specialCharacters'],
    ['!', 'specialCharacters'],
    [' ', 'specialCharacters'],
    ['😀', 'specialCharacters'],
    ['李', 'specialCharacters'],
  ])('takes %s for one of %s', (character, expected) => {
    expect(characterClass(character)).toBe(expected);
    for (const name of CHARACTER_CLASSES) {
      const policy: PinPolicy = { ...DEFAULT, [name]: 'disallowed' };
      const [rule] = judgePin(character, policy, []).filter(({ rule: { kind } }) => kind === 'disallowed');
      expect(rule).toMatchObject({ met: name !== expected, hopeless: name === expected });
    }
  });

  it('waits for required characters: more typing brings them', () => {
    expect(broken('kiteblue', STRICT)).toMatchObject([
      { rule: { kind: 'required', characters: 'digits' }, hopeless: false },
      { rule: { kind: 'required', characters: 'specialCharacters' }, hopeless: false },
    ]);
  });

  it('gives a trivial beginning hope, but not a name', () => {
    expect(broken('111', DEFAULT)).toMatchObject([{ hopeless: false }, { trivial: 'same', hopeless: false }]);
    expect(broken('alic', DEFAULT)).toMatchObject([{ hopeless: false }, { trivial: 'name', hopeless: false }]);
    expect(broken('alice', DEFAULT)).toMatchObject([{ hopeless: false }, { trivial: 'name', hopeless: true }]);
  });

  it('finds nothing met and nothing hopeless in an empty PIN', () => {
    for (const judged of judgePin('', STRICT, NAMES)) expect(judged).toMatchObject({ met: false, hopeless: false });
  });

  it('never gives up on a beginning of a PIN that is good', () => {
    fc.assert(
      fc.property(satisfiablePolicy(), fc.infiniteStream(fc.nat()), fc.nat(127), (policy, random, length) => {
        const pin = goodPin(policy, NAMES, random);
        const beginning = [...pin].slice(0, length).join('');
        expect(judgePin(beginning, policy, NAMES).filter(({ hopeless }) => hopeless)).toEqual([]);
      }),
    );
  });
});

it('does not count digits of other scripts as digits, like the slot, which opens with the very same characters only', () => {
  const digitsOnly: PinPolicy = {
    ...DEFAULT,
    upperCase: 'disallowed',
    lowerCase: 'disallowed',
    specialCharacters: 'disallowed',
  };
  for (const pin of ['５８３９１４', '٥٨٣٩١٤', '۵۸۳۹۱۴', '५८३९१४', '58391４'])
    expect(broken(pin, digitsOnly)).toMatchObject([{ rule: { kind: 'disallowed', characters: 'specialCharacters' } }]);
  expect(broken('583914', digitsOnly)).toEqual([]);
});

describe('policySatisfiable', () => {
  const nothing = {
    upperCase: 'disallowed',
    lowerCase: 'disallowed',
    digits: 'disallowed',
    specialCharacters: 'disallowed',
  } as const;
  const all = {
    upperCase: 'required',
    lowerCase: 'required',
    digits: 'required',
    specialCharacters: 'required',
  } as const;

  it.each<[string, Partial<PinPolicy>]>([
    ['minimum above maximum', { minLength: 8, maxLength: 6 }],
    ['everything disallowed', nothing],
    ['length out of bounds', { minLength: 3 }],
    ['length out of bounds', { maxLength: 128 }],
    ['length out of bounds', { minLength: 4.5 }],
    ['length out of bounds', { maxLength: Number.NaN }],
  ])('names %s', (fault, change) => {
    expect(policySatisfiable({ ...DEFAULT, ...change })).toEqual({ satisfiable: false, faults: [fault] });
  });

  it('names every fault of a policy that has several', () => {
    expect(policySatisfiable({ ...DEFAULT, ...all, minLength: 3, maxLength: 2 })).toEqual({
      satisfiable: false,
      faults: ['length out of bounds', 'minimum above maximum', 'more required than characters'],
    });
  });

  it('calls satisfiable only policies that a PIN meets, for any holder', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 4 });
    fc.assert(
      fc.property(satisfiablePolicy(), names, fc.infiniteStream(fc.nat()), (policy, ownNames, random) => {
        expect(policySatisfiable(policy)).toEqual({ satisfiable: true });
        expect(broken(goodPin(policy, ownNames, random), policy, ownNames)).toEqual([]);
      }),
    );
  });

  it('calls unsatisfiable only policies that no PIN meets', () => {
    const pins = fc.string({ unit: 'grapheme', maxLength: 14 });
    const impossible = fc.oneof(
      anyPolicy().map((policy) => ({ ...policy, ...nothing })),
      anyPolicy().map((policy) => ({ ...policy, minLength: policy.maxLength + 1 })),
    );
    fc.assert(
      fc.property(impossible, pins, (policy, pin) => {
        expect(policySatisfiable(policy).satisfiable).toBe(false);
        expect(broken(pin, policy)).not.toEqual([]);
      }),
    );
  });
});

function anyPolicy() {
  const { min, max } = PIN_LENGTH_BOUNDS;
  const rule = fc.constantFrom(...CLASS_RULES);
  return fc.record<PinPolicy>({
    minLength: fc.integer({ min, max }),
    maxLength: fc.integer({ min, max }),
    upperCase: rule,
    lowerCase: rule,
    digits: rule,
    specialCharacters: rule,
    trivialSequences: fc.constantFrom('refused', 'allowed'),
  });
}

/** Constructed, not filtered: the lengths in order, and at least one class not disallowed. */
function satisfiablePolicy() {
  return fc.tuple(anyPolicy(), fc.constantFrom(...CHARACTER_CLASSES)).map(([policy, one]): PinPolicy => {
    const usable = policy[one] === 'disallowed' ? 'allowed' : policy[one];
    const [minLength = 0, maxLength = 0] = [policy.minLength, policy.maxLength].toSorted((a, b) => a - b);
    return { ...policy, minLength, maxLength, [one]: usable };
  });
}

const SIGNS = {
  upperCase: 'QXZJKVWH',
  lowerCase: 'qxzjkvwh',
  digits: '0258369147',
  specialCharacters: '!-._?#%+',
} as const satisfies Record<CharacterClass, string>;

/** A PIN that meets the policy, found by trying; throws when none is found. */
function goodPin(policy: PinPolicy, ownNames: readonly string[], random: fc.Stream<number>): string {
  for (let tries = 0; tries < 50; tries++) {
    const pin = pinFor(policy, () => random.next().value);
    if (judgePin(pin, policy, ownNames).every(({ met }) => met)) return pin;
  }
  throw new Error('No PIN was found for this policy');
}

/** A PIN of random characters with one of each required class and none of a forbidden one. */
function pinFor(policy: PinPolicy, random: () => number): string {
  const usable = CHARACTER_CLASSES.filter((name) => policy[name] !== 'disallowed');
  const required = CHARACTER_CLASSES.filter((name) => policy[name] === 'required');
  const length = Math.max(policy.minLength, required.length);
  return Array.from({ length }, (_, at) => {
    const signs = SIGNS[required[at] ?? usable[random() % usable.length] ?? 'digits'];
    return signs[random() % signs.length];
  }).join('');
}
