import { distance } from 'fastest-levenshtein';

/** One mistake in about three letters still is the same word, but not more than three of them. */
const LETTERS_PER_MISTAKE = 3;
const MOST_MISTAKES = 3;
/** Fewer letters than this are the beginning of too much. */
const SHORTEST_BEGINNING = 3;

/** The name of `known` that was probably meant; null = none is near. Letters of another case are no mistake. */
export function suggestName(name: string, known: readonly string[]): string | null {
  const meant = name.toLowerCase();
  let nearest: string | null = null;
  let fewest = Math.min(MOST_MISTAKES, Math.max(1, Math.floor(name.length / LETTERS_PER_MISTAKE))) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const mistakes = mistakesIn(meant, candidate.toLowerCase());
    if (mistakes < fewest) [nearest, fewest] = [candidate, mistakes];
  }
  return nearest ?? begunAs(meant, known);
}

/** Letters in another order are one mistake. */
function mistakesIn(name: string, meant: string): number {
  const mistakes = distance(name, meant);
  return mistakes === 2 && sorted(name) === sorted(meant) ? 1 : mistakes;
}

function sorted(name: string): string {
  return [...name].sort().join('');
}

/** The one name that begins like this. */
function begunAs(beginning: string, known: readonly string[]): string | null {
  if (beginning.length < SHORTEST_BEGINNING) return null;
  const [first, ...others] = known.filter((candidate) => candidate.toLowerCase().startsWith(beginning));
  return others.length === 0 ? (first ?? null) : null;
}
