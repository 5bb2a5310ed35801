import { distance } from 'fastest-levenshtein';

/** One mistake in about three letters still is the same word. */
const LETTERS_PER_MISTAKE = 3;

/** The name of `known` that was probably meant; null = none is near. Letters of another case are no mistake. */
export function suggestName(name: string, known: readonly string[]): string | null {
  const meant = name.toLowerCase();
  let nearest: string | null = null;
  let fewest = Math.max(1, Math.floor(name.length / LETTERS_PER_MISTAKE)) + 1;
  for (const candidate of known) {
    const mistakes = distance(meant, candidate.toLowerCase());
    if (mistakes < fewest) [nearest, fewest] = [candidate, mistakes];
  }
  return nearest;
}
