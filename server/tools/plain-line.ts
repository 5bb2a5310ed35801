/** Controls but for line ends, and what turns the direction of the text around. */
const POWERS = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** A line for a terminal: what servers, files and their authors say in it moves no cursor, sets no title, hides nothing. */
export function plainLine(line: string): string {
  return line.replace(POWERS, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
