/** Longer texts of a script are cut when a sentence quotes them. */
const LONGEST = 60;

/**
 * Text of a script as a sentence quotes it: in quotation marks, cut, and without characters that could change the
 * sentence.
 */
export function quote(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const shown = cut.replace(/[\p{C}\p{Zl}\p{Zp}"\\]/gu, (sign) => {
    return sign === '"' || sign === '\\' ? `\\${sign}` : `\\u{${sign.codePointAt(0)?.toString(16)}}`;
  });
  return `"${shown}"`;
}
