/** In the reader's words, if there are any: the log may have names of an older or newer server. */
export function sayKnown(name: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}
