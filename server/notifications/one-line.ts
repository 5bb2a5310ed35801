/** Text from outside as it stands within a sentence: line breaks and other signs that nobody sees become one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
