import { describe, expect, it } from 'vitest';
import { judgePassword } from '../../../../../server/identity/log-in/judge-password.ts';

const NAMES = ['alice', 'Alice', 'Berg', 'alice@example.com'];

describe('judgePassword', () => {
  it.each([
    ['correct horse battery'],
    ['Tarn-4821-Fjord'],
    ['alice likes green tea'],
    ['kühler Märzmorgen'],
    ['жёлтый трамвай'],
    ['x9#kQ2!mv7Lp'],
  ])('takes %s', (password) => expect(() => judgePassword(password, NAMES)).not.toThrow());

  it.each([
    ['eleven characters', 'x9#kQ2!mv7L', /at least 12/],
    ['eleven characters of two units each', '😀😁😂😃😄😅😆😇😈😉😊', /at least 12/],
    ['the user name and a little', 'alice1234567', /own name/],
    ['the name twice', 'AliceAlice123', /own name/],
    ['the address', 'alice@example.com1', /own name/],
    ['one character', 'aaaaaaaaaaaaa', /repeats/],
    ['a short piece', 'abcabcabcabca', /repeats/],
    ['digits in a row', '123456789012', /sequence/],
    ['digits down', '98765432109876', /sequence/],
    ['the alphabet', 'abcdefghijklmnop', /sequence/],
    ['a common one', 'PasswordPassword', /first/],
    ['a common one with digits', 'administrator2026!', /first/],
    ['the one from the comic', 'CorrectHorseBatteryStaple', /first/],
  ])('refuses %s', (_, password, detail) => {
    expect(() => judgePassword(password, NAMES)).toThrow(
      expect.objectContaining({ code: 'password_weak', detail: expect.stringMatching(detail) }),
    );
  });
});
