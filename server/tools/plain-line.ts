/** Control characters except line ends, and characters that change the text direction. */
const POWERS = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A line for a terminal: text from servers, files and their authors cannot move the cursor, set the title or hide
 * anything.
 */
export function plainLine(line: string): string {
  return line.replace(POWERS, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
