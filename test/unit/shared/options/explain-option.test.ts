import { describe, expect, it } from 'vitest';
import { explainOption, VALUE_WORDS } from '../../../../shared/options/explain-option.ts';
import type { OptionType } from '../../../../shared/options/option.ts';
import { OPTION_LIST, type OptionPath } from '../../../../shared/options/option-list.ts';

describe('explainOption', () => {
  it.each<[OptionPath, string]>([
    ['pin.upperCase', 'Capital letters in a PIN: "allowed", "disallowed" or "required".'],
    ['limits.activeCredentials', 'How many each person may have at the same time, 1 to 20; null = no limit.'],
    ['pin.minLength', 'The fewest characters of a PIN, 4 to 127.'],
    ['certificates.signature', 'Marked for signing documents and mails. Not yet: neither app signs with it.'],
    ['properties.profileName', 'Its name on its face.'],
  ])('says of %s: %s', (path, said) => {
    const option = OPTION_LIST.find((each) => each.path === path);
    expect(option && explainOption(option, VALUE_WORDS)).toBe(said);
  });

  it.each<[string, OptionType, string]>([
    ['This.', { is: 'choice', values: ['a', 'b'] }, 'This: "a" or "b".'],
    ['This. That.', { is: 'choice', values: ['a', 'b', 'c'] }, 'This: "a", "b" or "c". That.'],
    ['Either "a" or "b".', { is: 'choice', values: ['a', 'b'] }, 'Either "a" or "b".'],
    ['Only "a".', { is: 'choice', values: ['a', 'b'] }, 'Only "a": "a" or "b".'],
    ['This.', { is: 'integer', min: 1, max: 3 }, 'This: 1 to 3.'],
    ['This.', { is: 'integer', min: 1, max: 3, orNull: true }, 'This: 1 to 3; null = no limit.'],
    ['These.', { is: 'integers', min: 1, max: 3, most: 2 }, 'These: 1 to 3.'],
  ])('makes of the help %j and %j: %j', (help, type, said) =>
    expect(explainOption({ help, type }, VALUE_WORDS)).toBe(said),
  );

  it('names every choice of every option', () => {
    for (const option of OPTION_LIST) {
      if (option.type.is !== 'choice') continue;
      for (const value of option.type.values) expect(explainOption(option, VALUE_WORDS)).toContain(`"${value}"`);
    }
  });
});
