/**
 * Text from outside in which no mail program recognizes a link: a phone chooses its own name, and a mail that warns of
 * it must not carry its links.
 */
export function unlinked(text: string): string {
  return text
    .replace(/[:/\\@#]+|\.(?=\S)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
