import { describe, expect, it } from 'vitest';
import { describeValue } from '../../../../../../../server/web/admin/options/form/describe-value.ts';
import { literalOf } from '../../../../../../../server/web/admin/options/form/literal-of.ts';
import { sayTyped } from '../../../../../../../server/web/admin/options/form/say-typed.ts';
import { readTyped, sameValue, spellValue } from '../../../../../../../server/web/admin/options/form/typed-value.ts';
import type { OptionType } from '../../../../../../../shared/options/option.ts';
import { options } from '../../../../../../support/texts/en.ts';

const number: OptionType = { is: 'integer', min: 4, max: 127 };
const days: OptionType = { is: 'integers', min: 1, max: 365, most: 3 };
const text: OptionType = { is: 'text', maxLength: 8 };

describe('what is typed into a field', () => {
  it.each<[string, OptionType, string, unknown, string | null]>([
    ['a number', number, ' 12 ', 12, null],
    ['a number that is too small, as it is', number, '3', 3, 'Type a number from 4 to 127.'],
    ['a number that is too large, as it is', number, '128', 128, 'Type a number from 4 to 127.'],
    ['a number below nothing', number, '-5', -5, 'Type a number from 4 to 127.'],
    ['nothing', number, '', undefined, 'Type a whole number, 4 to 127.'],
    ['a word', number, 'six', undefined, 'Type a whole number, 4 to 127.'],
    ['half a number', number, '6.5', undefined, 'Type a whole number, 4 to 127.'],
    ['more digits than a number keeps', number, '1'.repeat(16), undefined, 'Type a whole number, 4 to 127.'],
    ['days', days, '60, 30,14', [60, 30, 14], null],
    ['days while one types the next', days, '60, 30, ', [60, 30], null],
    ['no days', days, '', [], null],
    ['a day that is none', days, '60, soon', undefined, 'Type whole numbers with commas between them.'],
    ['a day too far', days, '366', [366], 'Type numbers from 1 to 365.'],
    ['a day twice', days, '7, 7', [7, 7], 'Type each number once.'],
    ['too many days', days, '1 2 3 4', [1, 2, 3, 4], 'Type at most 3 numbers.'],
    ['text with its spaces', text, ' a b', ' a b', null],
    ['no text', text, ' ', ' ', 'Type at least one letter.'],
    ['too much text', text, 'Chipless!', 'Chipless!', 'Type at most 8 letters.'],
  ])('is %s', (_, type, typed, value, said) => {
    const read = readTyped(type, typed);
    expect(read.value).toEqual(value);
    expect(read.fault && sayTyped(read.fault, options.form)).toBe(said);
  });

  it.each([[6], [[60, 30]], ['a, b'], [null], [true]])('reads what it spells: %j', (value) => {
    const type = typeof value === 'number' ? number : typeof value === 'string' ? text : days;
    if (value === null || value === true) expect(spellValue(value)).toBe(String(value));
    else expect(sameValue(readTyped(type, spellValue(value)).value, value)).toBe(true);
  });
});

describe('the value of an option for everybody', () => {
  it.each([
    ['a literal', { how: 'literal', value: 6, line: 1, start: 0, end: 1 } as const, 6],
    ['a default that is spelled out', { how: 'default', source: '[60, 30]' } as const, [60, 30]],
    ['a default of no limit', { how: 'default', source: 'null' } as const, null],
    ['a default that asks for the person', { how: 'default', source: 'user.email' } as const, undefined],
    ['an expression', { how: 'expression', source: '6', lines: [1] } as const, undefined],
  ])('is read from %s', (_, state, value) => expect(literalOf(state)).toEqual(value));
});

it.each([
  [true, 'on'],
  [false, 'off'],
  [null, 'no limit'],
  [[], 'nothing'],
  [[60, 7], '60, 7'],
  ['P-256', 'P-256'],
])('calls %j “%s”', (value, words) => expect(describeValue(value, options.form)).toBe(words));
