import { describe, expect, it } from 'vitest';
import type { RawValue } from '../../../../server/options/evaluation.ts';
import { judgeValue } from '../../../../server/options/judge-value.ts';
import { asReason } from '../../../../shared/options/fault-words.ts';
import type { OptionValue } from '../../../../shared/options/option.ts';
import { type OptionPath, optionsOfKind } from '../../../../shared/options/option-list.ts';

function judge(path: OptionPath, given: OptionValue | { readonly instead: string }): string | null {
  const option = optionsOfKind('mobile ID').find((known) => known.path === path);
  if (option === undefined) throw new Error(path);
  const raw: RawValue = typeof given === 'object' && given !== null && 'instead' in given ? given : { value: given };
  const fault = judgeValue(option, raw);
  return fault && asReason(fault).reason;
}

describe('judgeValue', () => {
  it.each([
    ['pin.minLength', '6', 'pin.minLength has to be a whole number from 4 to 127, not the text "6".'],
    ['pin.minLength', 3, 'pin.minLength has to be a whole number from 4 to 127, not 3.'],
    ['pin.maxLength', 128, 'pin.maxLength has to be a whole number from 4 to 127, not 128.'],
    ['pin.minLength', 6.5, 'pin.minLength has to be a whole number from 4 to 127, not 6.5.'],
    ['pin.minLength', Number.NaN, 'pin.minLength has to be a whole number from 4 to 127, not NaN.'],
    ['pin.minLength', Number.POSITIVE_INFINITY, 'pin.minLength has to be a whole number from 4 to 127, not Infinity.'],
    ['pin.minLength', null, 'pin.minLength has to be a whole number from 4 to 127, not null.'],
    ['pin.minLength', true, 'pin.minLength has to be a whole number from 4 to 127, not true.'],
    ['pin.minLength', [6], 'pin.minLength has to be a whole number from 4 to 127, not a list.'],
    [
      'pin.minLength',
      { instead: 'a function' },
      'pin.minLength has to be a whole number from 4 to 127, not a function.',
    ],
    ['certificates.signature', 'yes', 'certificates.signature has to be true or false, not the text "yes".'],
    ['certificates.signature', 1, 'certificates.signature has to be true or false, not 1.'],
    [
      'pin.digits',
      'alowed',
      'pin.digits has to be "allowed", "disallowed" or "required", not "alowed". Did you mean "allowed"?',
    ],
    [
      'pin.digits',
      'ALLOWED',
      'pin.digits has to be "allowed", "disallowed" or "required", not "ALLOWED". Did you mean "allowed"?',
    ],
    ['pin.digits', 'P-256', 'pin.digits has to be "allowed", "disallowed" or "required", not "P-256".'],
    ['pin.digits', 2, 'pin.digits has to be "allowed", "disallowed" or "required", not 2.'],
    [
      'keyAlgorithms.encryption',
      'Ed25519',
      'keyAlgorithms.encryption cannot be "Ed25519": such a key signs, but does not encrypt.',
    ],
    [
      'keyAlgorithms.encryption',
      'ML-DSA-65',
      'keyAlgorithms.encryption cannot be "ML-DSA-65": such a key signs, but does not encrypt.',
    ],
    ['validity.amount', 0, 'validity.amount has to be a whole number from 1 to 7305, not 0.'],
    [
      'limits.activeCredentials',
      21,
      'limits.activeCredentials has to be a whole number from 1 to 20, or null, not 21.',
    ],
    ['messages.lifetimeMinutes', 1441, 'messages.lifetimeMinutes has to be a whole number from 1 to 1440, not 1441.'],
    ['properties.userId', '', 'properties.userId is empty.'],
    ['properties.userId', ' \u00a0\u0301', 'properties.userId is empty.'],
    ['properties.userId', 'a\u200b', 'properties.userId has a sign that nobody sees (U+200B) in it.'],
    ['properties.serverName', '\u3164', 'properties.serverName has a sign that nobody sees (U+3164) in it.'],
    ['properties.userId', 5, 'properties.userId has to be text of 1 to 200 characters, not 5.'],
    ['properties.profileName', 'x'.repeat(201), 'properties.profileName is longer than 200 characters.'],
    ['properties.serverName', 'x'.repeat(65), 'properties.serverName is longer than 64 characters.'],
    [
      'properties.serverName',
      'Chip\u202eless',
      'properties.serverName has a sign that turns the direction of the text (U+202E) in it.',
    ],
    ['properties.profileName', 'two\nlines', 'properties.profileName has a line break (U+000A) in it.'],
    ['properties.profileName', 'half \ud800', 'properties.profileName has half a character (U+D800) in it.'],
    [
      'notifications.daysBeforeExpiry',
      60,
      'notifications.daysBeforeExpiry has to be a list of whole numbers from 1 to 365, not 60.',
    ],
    [
      'notifications.daysBeforeExpiry',
      [30, 366],
      'notifications.daysBeforeExpiry has to be a list of whole numbers from 1 to 365, but it has 366 in it.',
    ],
    ['notifications.daysBeforeExpiry', [30, 7, 30], 'notifications.daysBeforeExpiry has 30 in it twice.'],
    [
      'notifications.daysBeforeExpiry',
      Array.from({ length: 21 }, (_, index) => index + 1),
      'notifications.daysBeforeExpiry has more than 20 numbers.',
    ],
  ] as const)('refuses %s = %j', (path, value, reason) => {
    expect(judge(path, value)).toBe(reason);
  });

  it('repeats nothing of a script in a way that could change the sentence', () => {
    const reason = judge('pin.digits', `"\u202e\n${'x'.repeat(1000)}`);
    expect(reason).toMatch(/^pin\.digits has to be [^\p{C}]{1,300}$/u);
  });

  it.each([
    ['limits.activeCredentials', null],
    ['limits.activeCredentials', 20],
    ['notifications.daysBeforeExpiry', []],
    ['properties.userId', 'x'.repeat(200)],
    ['properties.serverName', 'Ö'.repeat(64)],
    ['pin.minLength', 127],
    ['validity.amount', 7305],
    ['secondChannel.portal', true],
    ['encryptionKeys.recover', 'user selects'],
  ] as const)('lets %s be %j', (path, value) => expect(judge(path, value)).toBeNull());
});
