/** A line of a list in the form used inside a sentence: "At least one digit" is "at least one digit". */
export function startSmall(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
