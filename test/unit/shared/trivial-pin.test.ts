import { describe, expect, it } from 'vitest';
import { judgePin } from '../../../shared/judge-pin.ts';
import { asciiDigits } from '../../../shared/pin-policy.ts';
import { trivialPin } from '../../../shared/trivial-pin.ts';
import { DEFAULT_PIN_POLICY as DEFAULT } from '../../support/default-pin-policy.ts';

const NAMES = ['Alice', 'Berg', 'alice@example.com'];

describe('trivialPin', () => {
  it.each([
    ['111111', 'same'],
    ['aaaaaa', 'same'],
    ['AaAaAa', 'same'],
    ['121212', 'same'],
    ['5757575', 'same'],
    ['123456', 'row'],
    ['987654', 'row'],
    ['567890', 'row'],
    ['abcdef', 'row'],
    ['fEdCbA', 'row'],
    ['123123', 'row'],
    ['abcabcabc', 'row'],
    ['112233', 'row'],
    ['aabbcc', 'row'],
    ['334455', 'row'],
    ['0000001', 'same'],
    ['1000000', 'same'],
    ['110100', 'same'],
    ['583583', 'same'],
    ['1357913579', 'row'],
    ['123456 ', 'row'],
    [' 123456', 'row'],
    ['1 2 3 4 5 6', 'row'],
    ['12-34-56', 'row'],
    ['１２３４５６', 'row'],
    ['١٢٣٤٥٦', 'row'],
    ['१२३४५६', 'row'],
    ['123321', 'keys'],
    ['582285', 'mirror'],
    ['qwerty', 'keys'],
    ['QWERTZ', 'keys'],
    ['azerty', 'keys'],
    ['йцукен', 'keys'],
    ['qweasd', 'keys'],
    ['asdf1234', 'keys'],
    ['1q2w3e4r', 'keys'],
    ['1qaz2wsx', 'keys'],
    ['147258', 'keys'],
    ['147258369', 'keys'],
    ['852369', 'keys'],
    ['159357', 'keys'],
    ['poiuyt', 'keys'],
    ['20001231', 'date'],
    ['31122000', 'date'],
    ['12312000', 'date'],
    ['20003112', 'date'],
    ['31.12.2000', 'date'],
    ['1984-05-17', 'date'],
    ['170584', 'date'],
    ['051784', 'date'],
    ['840517', 'date'],
    ['198405', 'date'],
    ['password', 'common'],
    ['Password1', 'common'],
    ['p@ssw0rd', 'common'],
    ['pa$$w0rd', 'common'],
    ['passw0rd!', 'common'],
    ['Sommer2026', 'common'],
    ['letmein', 'common'],
    ['пароль', 'common'],
    ['314159', 'common'],
    ['102030', 'date'],
    ['xalicex', 'name'],
    ['12ALICE', 'name'],
    ['x-bérg-9', 'name'],
    ['example7', 'name'],
  ])('calls %s trivial (%s)', (pin, trivial) => {
    const names = [...NAMES, 'example'];
    expect(trivialPin(pin, names)).toBe(trivial);
  });

  it.each([
    ['135792', 'steps of two and another'],
    ['583914', 'nothing'],
    ['kite-12345', 'a row and a word'],
    ['583291', 'no day'],
    ['990213-7', 'a date and more'],
    ['password-kite', 'a common word and another'],
    ['wordpass', 'taken apart'],
    ['1234567x', 'a row and more'],
    ['12ab34', 'two kinds'],
    ['al-ice-9', 'a name taken apart'],
    ['bo-1977', 'a name of two letters'],
  ])('does not call %s trivial (%s)', (pin) => {
    expect(trivialPin(pin, [...NAMES, 'Bo'])).toBe(null);
  });

  it('folds names that have no plain letters', () => {
    expect(trivialPin('moller-7', ['Møller'])).toBe('name');
    expect(trivialPin('strasse1', ['Straße'])).toBe('name');
    expect(trivialPin('ЖУКОВ-77', ['Жуков'])).toBe('name');
  });

  it('is the rule *not trivial* of a policy that refuses them, and no rule of one that allows them', () => {
    expect(judgePin('qwerty', DEFAULT, NAMES).filter(({ met }) => !met)).toMatchObject([{ trivial: 'keys' }]);
    const lax = { ...DEFAULT, trivialSequences: 'allowed' } as const;
    expect(judgePin('qwerty', lax, NAMES).filter(({ met }) => !met)).toEqual([]);
  });
});

it('knows 0 to 9 in every script', () => {
  const zeros = [];
  for (let codePoint = 0x30; codePoint < 0x20000; codePoint += 1)
    if (/\p{Nd}/u.test(String.fromCodePoint(codePoint))) zeros.push(codePoint);
  for (const [at, codePoint] of zeros.entries())
    expect([codePoint, asciiDigits(String.fromCodePoint(codePoint))]).toEqual([codePoint, String(at % 10)]);
});
