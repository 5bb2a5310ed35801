/** The longest languages are this much longer than English, overall. */
const LONGER = 1.4;
const VOWEL = /[aeiouy]/gi;

/**
 * The texts of an area or a program in a pseudo-language: each word is 40 % longer, which must find room. What is
 * inserted into a sentence, such as a name or a URL, stays as it is.
 */
export function lengthen<T>(texts: T): T {
  // The same shape with other strings in it.
  return longer(texts, []) as T;
}

function longer(value: unknown, data: readonly string[]): unknown {
  if (typeof value === 'string') return longerText(value, data);
  if (Array.isArray(value)) return value.map((part) => longer(part, data));
  if (typeof value === 'function') {
    return (...given: unknown[]) => {
      const kept = dataOf(given);
      return longerSentence(value(...given.map((one) => markLonger(one, kept))), kept);
    };
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, longer(part, data)]));
}

/** What a sentence holds beside its words, such as a link, is as the component made it. */
function longerSentence(said: unknown, data: readonly string[]): unknown {
  if (!Array.isArray(said)) return longer(said, data);
  return said.map((part) => (typeof part === 'string' ? longerText(part, data) : part));
}

/** What makes a link of words gets longer words. */
function markLonger(given: unknown, data: readonly string[]): unknown {
  if (typeof given !== 'function') return given;
  return (words: unknown) => given(longer(words, data));
}

function dataOf(given: readonly unknown[]): string[] {
  return given.filter((one) => typeof one === 'string').filter((one) => one.length > 1);
}

function longerText(text: string, data: readonly string[]): string {
  const kept = data.find((one) => text.includes(one));
  if (kept === undefined) return text.replaceAll(/\p{L}+/gu, longerWord);
  const rest = data.filter((one) => one !== kept);
  return text
    .split(kept)
    .map((part) => longerText(part, rest))
    .join(kept);
}

/** "Certificates" is "Ceertiifiicaates" in it. */
function longerWord(word: string): string {
  let missing = Math.round(word.length * (LONGER - 1));
  const said = word.replaceAll(VOWEL, (vowel) => (missing-- > 0 ? vowel + vowel.toLowerCase() : vowel));
  return said + (word.at(-1) ?? '').toLowerCase().repeat(Math.max(0, missing));
}
