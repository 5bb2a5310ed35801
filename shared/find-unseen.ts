/** What hides in a text, as a noun with its article and code point, such as "a sign that nobody sees (U+200B)". */
export type Unseen =
  `${'a line break' | 'a control character' | 'half a character' | 'a sign that turns the direction of the text' | 'a sign that nobody sees'} (U+${string})`;

const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029]/;
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Emoji as they are exchanged (UTS #51): the joiners, selectors and tags within one are seen as its picture. */
const EMOJI = /\p{RGI_Emoji}/gv;

/** Scripts whose letters join, or stack, otherwise before or after U+200C and U+200D (Unicode Standard §23.2). */
const SHAPED =
  /[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Mand}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]]/v
    .source;

/** Signs that draw nothing by themselves and change what stands beside them: each only where it does. */
const USEFUL = new RegExp(
  [
    // Not at a word's end: there it changes nothing.
    String.raw`(?<=${SHAPED})\u200C(?=${SHAPED})`,
    String.raw`(?<=${SHAPED})\u200D`,
    // The registered shapes of one ideograph (UTS #37), as in many Japanese names; those of Mongolian letters.
    String.raw`(?<=\p{Ideographic})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
    String.raw`(?<=\p{Script=Mongolian})[\u180B-\u180F](?=\p{Script=Mongolian}|$)`,
    // A sign that may be drawn as text or as a picture, such as ☎.
    String.raw`(?<=[\p{Emoji}--[0-9#*]])[\uFE0E\uFE0F]`,
  ].join('|'),
  'gv',
);

/**
 * All that is left of Default_Ignorable_Code_Point (Unicode Standard §5.21: zero-width, fillers of Hangul, tags, …), of
 * format characters that draw nothing, noncharacters, and blanks that are neither space nor ignorable: the blank of
 * Braille, the filler of Khitan, the null notehead, the object that is not there.
 */
const UNSEEN =
  /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}[\p{Cf}--[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]]\u2800\uFFFC\u{16FE4}\u{1D159}]/v;

const KINDS = [
  [LINE_ENDS, 'a line break'],
  [/\p{Cc}/u, 'a control character'],
  [/\p{Cs}/u, 'half a character'],
  [TURNS, 'a sign that turns the direction of the text'],
  [UNSEEN, 'a sign that nobody sees'],
] as const satisfies ReadonlyArray<readonly [RegExp, string]>;

const EVERY_UNSEEN = new RegExp(`${UNSEEN.source}|[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]`, 'gv');

/**
 * The one judge of text that people read and others write: null when every sign in it is seen and stands where it is
 * written, else what is not. Joiners that Persian, the scripts of India and emoji need are seen in what they join.
 */
export function findUnseen(text: string): Unseen | null {
  const bare = text.replace(EMOJI, ' ').replace(USEFUL, '');
  for (const [pattern, name] of KINDS) {
    const codePoint = pattern.exec(bare)?.[0].codePointAt(0);
    if (codePoint !== undefined) return `${name} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`;
  }
  return null;
}

/** Whether anything of a text can be seen: spaces and marks upon nothing do not count. */
export function drawsSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(withoutUnseen(text));
}

/** What is left of a text without all that nobody sees, joiners and selectors of emoji among it. */
export function withoutUnseen(text: string): string {
  return replaceUnseen(text, () => '');
}

/** A text with something else for each sign that nobody sees, joiners and selectors of emoji among them. */
export function replaceUnseen(text: string, by: (sign: string) => string): string {
  return text.replace(EVERY_UNSEEN, by);
}
