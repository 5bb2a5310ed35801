import { describe, expect, it } from 'vitest';
import { spellInvisible } from '../../../../../../../server/web/admin/options/versions/spell-invisible.ts';

describe('what cannot be seen in a script', () => {
  it.each([
    ['a turned direction', 'admin\u202e//', 'admin⟨U+202E⟩//'],
    ['a space without width', 'user\u200b.email', 'user⟨U+200B⟩.email'],
    ['a tag character', 'a\u{e0041}', 'a⟨U+E0041⟩'],
    ['a line separator', 'a\u2028b', 'a⟨U+2028⟩b'],
    ['a control character', 'a\u0000b', 'a⟨U+0000⟩b'],
  ])('is spelled out: %s', (_, text, expected) => expect(spellInvisible(text)).toBe(expected));

  it('stays what it is where it can be seen', () =>
    expect(spellInvisible('\tpin.minLength = 6; // Größe ✓')).toBe('\tpin.minLength = 6; // Größe ✓'));
});
