import { describe, expect, it } from 'vitest';
import { drawsSomething, findUnseen, withoutUnseen } from '../../../shared/find-unseen.ts';

describe('findUnseen', () => {
  it.each([
    ['a line end', 'two\nlines', 'a line break (U+000A)'],
    ['a return', 'two\rlines', 'a line break (U+000D)'],
    ['a next line', 'two\u0085lines', 'a line break (U+0085)'],
    ['a line separator', 'two\u2028lines', 'a line break (U+2028)'],
    ['a NUL', 'a\0', 'a control character (U+0000)'],
    ['a tab', 'a\tb', 'a control character (U+0009)'],
    ['an escape', '\u001b[2J', 'a control character (U+001B)'],
    ['a C1 control', 'a\u009b', 'a control character (U+009B)'],
    ['half a pair', 'half \ud800', 'half a character (U+D800)'],
    ['an override', '\u202eecila', 'a sign that turns the direction of the text (U+202E)'],
    ['an isolate', 'a\u2066b', 'a sign that turns the direction of the text (U+2066)'],
    ['a mark of direction', 'a\u200eb', 'a sign that turns the direction of the text (U+200E)'],
    ['an Arabic mark of direction', 'a\u061cb', 'a sign that turns the direction of the text (U+061C)'],
  ])('finds %s', (_, text, found) => expect(findUnseen(text)).toBe(found));

  it.each([
    '\u00ad',
    '\u034f',
    '\u115f',
    '\u1160',
    '\u17b4',
    '\u17b5',
    '\u180b',
    '\u180e',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\u2061',
    '\u2064',
    '\u2065',
    '\u206a',
    '\u2800',
    '\u3164',
    '\ufe00',
    '\ufe0f',
    '\ufeff',
    '\uffa0',
    '\ufff0',
    '\ufff9',
    '\ufffc',
    '\ufffe',
    '\u{13430}',
    '\u{16fe4}',
    '\u{1bca0}',
    '\u{1d159}',
    '\u{1d173}',
    '\u{1ffff}',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e007f}',
    '\u{e0100}',
  ])('finds %j within and at the end of a Latin name', (sign) => {
    const codePoint = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    for (const text of [`Ali${sign}ce`, `Alice${sign}`, `${sign}Alice`, sign])
      expect(findUnseen(text)).toBe(`a sign that nobody sees (U+${codePoint})`);
  });

  it.each([
    ['a Persian name with a non-joiner', 'علی\u200cرضا'],
    ['a conjunct kept apart', 'क\u094d\u200cष'],
    ['a Sinhala joiner', 'ශ\u0dca\u200dර\u0dd3'],
    ['an older Malayalam chillu', 'അവന\u0d4d\u200d'],
    ['a shape of an ideograph', '渡邉\u{e0100}'],
    ['a Mongolian shape', 'ᠨ\u180bᠠ'],
    ['an emoji of several', 'Team 👩‍👩‍👧 👩🏽‍💻'],
    ['a heart in colour', 'Ich ❤️ Berg'],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a keycap', '1️⃣'],
    ['Zalgo', 'ä́̂'],
    ['signs of every day', "O'Brien-Smith, Ltd. & Söhne (“x”) №5 € 東京 Ⅷ"],
    ['spaces of other widths', 'Jean\u00a0Paul 山田\u3000太郎'],
    ['an Arabic number sign', '\u0600١٢'],
    ['nothing', ''],
  ])('leaves %s', (_, text) => expect(findUnseen(text)).toBe(null));

  it.each([
    ['a non-joiner at the end of a Persian word', 'علی\u200c'],
    ['a non-joiner between Latin and Arabic', 'a\u200cع'],
    ['two joiners', 'ශ\u0dca\u200d\u200dර'],
    ['a selector upon a letter', 'a\ufe0f'],
    ['a selector upon a digit', '1\ufe0f'],
    ['a non-joiner behind an emoji', 'ع😀\u200cع'],
    ['a shape of no ideograph', 'a\u{e0100}'],
    ['two shapes of an ideograph', '邉\u{e0100}\u{e0101}'],
    ['a tag after an emoji', '😀\u{e0041}'],
    ['a joiner after an emoji', '😀\u200d'],
  ])('finds %s', (_, text) => expect(findUnseen(text)).toMatch(/^a sign that nobody sees/));
});

describe('drawsSomething', () => {
  it.each(['a', '·', '東', '1', '€', ' x '])('of %j is true', (text) => expect(drawsSomething(text)).toBe(true));
  it.each(['', '   ', '\u00a0\u3000', '\u3164', '\u2800', '\u200b', '\u0301', '\u115f\u1160'])(
    'of %j is false',
    (text) => expect(drawsSomething(text)).toBe(false),
  );
});

describe('withoutUnseen', () => {
  it('keeps what can be seen', () =>
    expect(withoutUnseen('Pix\u202eel\u3164\n 9\ud800, Chrome')).toBe('Pixel 9, Chrome'));
});
