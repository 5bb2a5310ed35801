/**
 * Text from outside in which no mail program finds an address to tap: a phone says itself what it is called, and a mail
 * that warns of it must not carry its links.
 */
export function unlinked(text: string): string {
  return text
    .replace(/[:/\\@#]+|\.(?=\S)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
