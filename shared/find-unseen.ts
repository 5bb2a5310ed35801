/** What is hidden in a text, as a noun with its article and code point, such as "a sign that nobody sees (U+200B)". */
export type Unseen = `${UnseenKind} (${CodePoint})`;

export type UnseenKind = (typeof KINDS)[number][1];
type CodePoint = `U+${string}`;

const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029]/;
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Emoji as they are exchanged (UTS #51): the joiners, selectors and tags inside one are visible as its picture. */
const EMOJI = /\p{RGI_Emoji}/gv;

/** Scripts whose letters join or stack differently before or after U+200C and U+200D (Unicode Standard §23.2). */
const SHAPED =
  /[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Mand}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]]/v
    .source;

/** Characters that draw nothing themselves and change their neighbours: each is allowed only where it does so. */
const USEFUL = new RegExp(
  [
    // Not at the end of a word: there it changes nothing.
    String.raw`(?<=${SHAPED})\u200C(?=${SHAPED})`,
    String.raw`(?<=${SHAPED})\u200D`,
    // The registered variants of one ideograph (UTS #37), as in many Japanese names; those of Mongolian letters.
    String.raw`(?<=\p{Ideographic})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
    String.raw`(?<=\p{Script=Mongolian})[\u180B-\u180F](?=\p{Script=Mongolian}|$)`,
    // A character that may be drawn as text or as a picture, such as ☎.
    String.raw`(?<=[\p{Emoji}--[0-9#*]])[\uFE0E\uFE0F]`,
  ].join('|'),
  'gv',
);

/**
 * All the rest of Default_Ignorable_Code_Point (Unicode Standard §5.21: zero-width, fillers of Hangul, tags, …), of
 * format characters that draw nothing, noncharacters, and blanks that are neither space nor ignorable: the Braille
 * blank, the Khitan filler, the musical null notehead, the object replacement character.
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

export const UNSEEN_KINDS: readonly UnseenKind[] = KINDS.map(([, kind]) => kind);

const EVERY_UNSEEN = new RegExp(`${UNSEEN.source}|[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]`, 'gv');

/** The result of `findUnseen`, for texts in the reader's language. */
export function locateUnseen(text: string): { readonly kind: UnseenKind; readonly code: CodePoint } | null {
  const bare = text.replace(EMOJI, ' ').replace(USEFUL, '');
  for (const [pattern, kind] of KINDS) {
    const codePoint = pattern.exec(bare)?.[0].codePointAt(0);
    if (codePoint !== undefined) return { kind, code: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` };
  }
  return null;
}

/**
 * The one check of text that some people write and others read: null when every character is visible and in the order
 * in which it is written, else what is not. Joiners that Persian, the scripts of India and emoji need are visible in
 * what they join.
 */
export function findUnseen(text: string): Unseen | null {
  const found = locateUnseen(text);
  return found === null ? null : `${found.kind} (${found.code})`;
}

/** Whether any of a text is visible: spaces, and marks without a base, do not count. */
export function drawsSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(withoutUnseen(text));
}

/** The text without its invisible characters, including joiners and selectors of emoji. */
export function withoutUnseen(text: string): string {
  return replaceUnseen(text, () => '');
}

/** The text with each invisible character replaced, including joiners and selectors of emoji. */
export function replaceUnseen(text: string, by: (sign: string) => string): string {
  return text.replace(EVERY_UNSEEN, by);
}
