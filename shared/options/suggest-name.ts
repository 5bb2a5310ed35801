import { distance } from 'fastest-levenshtein';

/** One mistake in about three letters is still the same word, up to three mistakes. */
const LETTERS_PER_MISTAKE = 3;
const MOST_MISTAKES = 3;
/** Shorter beginnings match too many names. */
const SHORTEST_BEGINNING = 3;

/** The name of `known` that was probably meant; null = none is close. Upper and lower case are treated as equal. */
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

/** Two letters swapped count as one mistake. */
function mistakesIn(name: string, meant: string): number {
  const mistakes = distance(name, meant);
  return mistakes === 2 && sorted(name) === sorted(meant) ? 1 : mistakes;
}

function sorted(name: string): string {
  return [...name].sort().join('');
}

/** The only name that starts like this. */
function begunAs(beginning: string, known: readonly string[]): string | null {
  if (beginning.length < SHORTEST_BEGINNING) return null;
  const [first, ...others] = known.filter((candidate) => candidate.toLowerCase().startsWith(beginning));
  return others.length === 0 ? (first ?? null) : null;
}
