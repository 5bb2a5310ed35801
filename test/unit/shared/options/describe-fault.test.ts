import { describe, expect, it } from 'vitest';
import { describeFault, describeRefusal } from '../../../../shared/options/describe-fault.ts';
import { FAULT_DESCRIPTION as WORDS } from '../../../../shared/options/fault-words.ts';
import type { ScriptFault } from '../../../../shared/options/script-fault.ts';

const FAULT: ScriptFault = {
  line: 12,
  column: null,
  option: 'pin.maxLength',
  reason: 'at least 8 and at most 6 characters cannot both be true.',
  fails: null,
};

describe('describeFault', () => {
  it.each<[string, Partial<ScriptFault>, string]>([
    ['its line', {}, 'Line 12: at least 8 and at most 6 characters cannot both be true.'],
    ['a capital without a line', { line: null }, 'At least 8 and at most 6 characters cannot both be true.'],
    [
      'the name of an option as it is',
      { line: null, reason: 'pin.minLength has to be a whole number.' },
      'pin.minLength has to be a whole number.',
    ],
    ['a quoted name as it is', { line: null, reason: '"pin" is a group.' }, '"pin" is a group.'],
    [
      'some of those for whom it fails',
      { fails: { people: 3, of: 40, examples: ['Alice Berg'], personId: 'a' } },
      'Line 12: at least 8 and at most 6 characters cannot both be true. Fails for 3 of 40 people, such as Alice Berg.',
    ],
    [
      'all of them',
      { line: null, reason: 'x.', fails: { people: 2, of: 40, examples: ['Alice Berg', 'Bob Ek'], personId: 'a' } },
      'X. Fails for 2 of 40 people: Alice Berg and Bob Ek.',
    ],
    [
      'several of more',
      { line: null, reason: 'x.', fails: { people: 9, of: 40, examples: ['A', 'B', 'C'], personId: 'a' } },
      'X. Fails for 9 of 40 people, such as A, B and C.',
    ],
    [
      'nobody by name',
      { reason: 'x.', fails: { people: 1, of: 1, examples: [], personId: null } },
      'Line 12: x. Fails for 1 of 1 person.',
    ],
  ])('says %s', (_, change, sentence) => expect(describeFault({ ...FAULT, ...change }, WORDS)).toBe(sentence));
});

describe('describeRefusal', () => {
  it('says the first fault and how many more there are', () => {
    const said = 'Not saved. Line 12: at least 8 and at most 6 characters cannot both be true.';
    expect(describeRefusal([FAULT], WORDS)).toBe(said);
    expect(describeRefusal([FAULT, FAULT], WORDS)).toBe(`${said} And 1 more mistake.`);
    expect(describeRefusal([FAULT, FAULT, FAULT], WORDS)).toBe(`${said} And 2 more mistakes.`);
    expect(describeRefusal([], WORDS)).toBe('Not saved.');
  });
});
