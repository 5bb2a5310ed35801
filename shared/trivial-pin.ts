/**
 * Why a PIN is easy to guess. `same`: one character, or one pair, over and over (1111, 121212). `row`: digits or letters
 * in a row, up or down, also said twice (123456, dcba, 123123). `name`: holds a name of the holder, or is part of one.
 */
export type TrivialReason = 'same' | 'row' | 'name';

/** Shorter names (Bo, Li) stand in too many innocent PINs. */
const SHORTEST_NAME = 3;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/** `pin` in normal form. null = not trivial. A PIN of one character is `same`; the empty one is not judged. */
export function trivialPin(pin: string, ownNames: readonly string[]): TrivialReason | null {
  const characters = [...pin.toLowerCase()];
  if (characters.length === 0) return null;
  if (characters.length === 1 || repeats(characters, 1) || repeats(characters, 2)) return 'same';
  if (isRow(characters) || isRowRepeated(characters)) return 'row';
  return holdsName(pin, ownNames) || isPartOfName(pin, ownNames) ? 'name' : null;
}

/** Whether the PIN holds a whole name of the holder, whatever its case and accents: more typing cannot mend that. */
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

function repeats(characters: readonly string[], period: number): boolean {
  return characters.length >= period * 2 && characters.every((character, at) => character === characters[at % period]);
}

function isRowRepeated(characters: readonly string[]): boolean {
  for (let period = 3; period * 2 <= characters.length; period++)
    if (characters.length % period === 0 && repeats(characters, period) && isRow(characters.slice(0, period)))
      return true;
  return false;
}

function isRow(characters: readonly string[]): boolean {
  if (!/^(\p{Nd}+|\p{L}+)$/u.test(characters.join(''))) return false;
  const steps = new Set(characters.slice(1).map((character, at) => step(characters[at] ?? '', character)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

/** 9 is followed by 0, as on the keyboard. */
function step(from: string, to: string): number {
  if (from === '9' && to === '0') return 1;
  if (from === '0' && to === '9') return -1;
  return (to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0);
}
