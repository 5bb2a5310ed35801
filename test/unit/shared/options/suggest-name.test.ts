import { describe, expect, it } from 'vitest';
import { suggestName } from '../../../../shared/options/suggest-name.ts';

const KNOWN = ['minLength', 'maxLength', 'upperCase', 'digits', 'specialCharacters', 'user'];

describe('suggestName', () => {
  it.each([
    ['minLenght', 'minLength'],
    ['MINLENGTH', 'minLength'],
    ['minlength', 'minLength'],
    ['uppercase', 'upperCase'],
    ['uperCase', 'upperCase'],
    ['digit', 'digits'],
    ['usr', 'user'],
    ['uesr', 'user'],
    ['special', 'specialCharacters'],
  ])('takes %s for %s', (name, meant) => expect(suggestName(name, KNOWN)).toBe(meant));

  it.each(['colour', '', 'x', 'm', 'digital watches', 'minLengthOfThePinInCharacters'])(
    'does not guess what %s means',
    (name) => expect(suggestName(name, KNOWN)).toBeNull(),
  );

  it('takes the nearest, and the first of those that are as near', () => {
    expect(suggestName('maxLengt', KNOWN)).toBe('maxLength');
    expect(suggestName('cat', ['bat', 'hat'])).toBe('bat');
  });

  it('knows nothing where nothing is known', () => expect(suggestName('pin', [])).toBeNull());
});
