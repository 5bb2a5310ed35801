import { isCommonPin, isDatePin } from './guessed-pins.ts';
import { isTypedInLines } from './keyboard-lines.ts';
import { asciiDigits } from './pin-policy.ts';

/**
 * Why a PIN is easy to guess. `same`: one or two characters, or a piece, repeated (1111, 121212, 0000001, 583583).
 * `row`: consecutive digits or letters, up or down, also doubled or repeated (123456, dcba, 112233, 123123). `mirror`:
 * reads the same backwards (123321). `keys`: neighbouring keys (qwerty, 147258). `date`: a date in any order, or a
 * year. `common`: one of the first that are tried (password1). `name`: contains a name of the holder, or is part of
 * one.
 */
export type TrivialReason = 'same' | 'row' | 'mirror' | 'keys' | 'date' | 'common' | 'name';

/** Shorter names (Bo, Li) are part of too many innocent PINs. */
const SHORTEST_NAME = 3;
/** A PIN that is shorter without its spaces and symbols is checked with them. */
const SHORTEST_BARE = 4;

/** Letters that Unicode does not decompose into a base letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/**
 * `pin` in normal form. null = not trivial. A PIN of one character is `same`; the empty one is not checked. Spaces and
 * symbols between or around an easy sequence make it no harder to guess, nor do digits of another script.
 */
export function trivialPin(pin: string, ownNames: readonly string[]): TrivialReason | null {
  const typed = asciiDigits(pin).toLowerCase();
  if (typed === '') return null;
  const bare = typed.replace(/[\p{P}\p{S}\p{Z}]/gu, '');
  const found = judge(typed) ?? ([...bare].length >= SHORTEST_BARE ? judge(bare) : null);
  if (found !== null) return found;
  return holdsName(pin, ownNames) || isPartOfName(pin, ownNames) ? 'name' : null;
}

function judge(typed: string): TrivialReason | null {
  const characters = [...typed];
  if (isSame(characters)) return 'same';
  if (isRow(characters) || isRowRepeated(characters) || isRow(undoubled(characters))) return 'row';
  if (isRepeated(characters)) return 'same';
  if (isTypedInLines(typed)) return 'keys';
  if (characters.length >= 4 && characters.toReversed().join('') === typed) return 'mirror';
  if (isDatePin(typed)) return 'date';
  return isCommonPin(typed) ? 'common' : null;
}

/** Whether the PIN contains a whole name of the holder, whatever its case and accents: more typing cannot fix that. */
export function holdsName(pin: string, ownNames: readonly string[]): boolean {
  const folded = fold(pin);
  return words(ownNames).some((word) => folded.includes(word));
}

function isPartOfName(pin: string, ownNames: readonly string[]): boolean {
  const folded = fold(pin);
  return folded.length >= SHORTEST_NAME && words(ownNames).some((word) => word.includes(folded));
}

function words(names: readonly string[]): string[] {
  return names.flatMap((name) => fold(name).split(/[^\p{L}]+/u)).filter((word) => [...word].length >= SHORTEST_NAME);
}

function fold(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[ßøłđðæœı]/g, (letter) => FOLDED[letter] ?? letter);
}

/** One character, one pair repeated, all but one the same, or two characters in any order. */
function isSame(characters: readonly string[]): boolean {
  const [first, ...others] = new Set(characters);
  if (others.length === 0) return true;
  if (repeats(characters, 2)) return true;
  const count = characters.filter((character) => character === first).length;
  return others.length === 1 && (characters.length >= 5 || (characters.length >= 4 && Math.abs(count - 2) === 1));
}

function repeats(characters: readonly string[], period: number): boolean {
  return characters.length >= period * 2 && characters.every((character, at) => character === characters[at % period]);
}

/** A piece of three or more characters repeated, and nothing else. */
function isRepeated(characters: readonly string[]): boolean {
  for (let period = 3; period * 2 <= characters.length; period++)
    if (characters.length % period === 0 && repeats(characters, period)) return true;
  return false;
}

function isRowRepeated(characters: readonly string[]): boolean {
  for (let period = 3; period * 2 <= characters.length; period++)
    if (characters.length % period === 0 && repeats(characters, period) && isRow(characters.slice(0, period)))
      return true;
  return false;
}

/** `112233` as `123`; a text that is not doubled throughout is no row. */
function undoubled(characters: readonly string[]): readonly string[] {
  const pieces = characters.join('').match(/(.)\1*/gsu) ?? [];
  const [first = ''] = pieces;
  const times = [...first].length;
  const even = times >= 2 && pieces.length >= 3 && pieces.every((piece) => [...piece].length === times);
  return even ? pieces.map((piece) => [...piece][0] ?? '') : [];
}

/** In steps of one; digits in steps of two or three as well. */
function isRow(characters: readonly string[]): boolean {
  const text = characters.join('');
  if (characters.length < 2 || !/^(\p{Nd}+|\p{L}+)$/u.test(text)) return false;
  const steps = new Set(characters.slice(1).map((character, at) => step(characters[at] ?? '', character)));
  const [only = 0] = steps;
  return steps.size === 1 && only !== 0 && Math.abs(only) <= (/^\d/.test(text) ? 3 : 1);
}

/** 9 is followed by 0, as on the keyboard. */
function step(from: string, to: string): number {
  if (from === '9' && to === '0') return 1;
  if (from === '0' && to === '9') return -1;
  return (to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0);
}
