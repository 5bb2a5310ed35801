import type { PeopleTexts } from '../../../../shared/texts/en/admin/people.ts';

/** `1,284 people`, `1 person`, `More than 10,000 people`; null = more than are counted. */
export function describeEverybody(found: number | null, words: PeopleTexts): string {
  return found === null ? words.everybodyMany : words.everybody(found);
}

/** The same for those who match among all: `1,281 of 1,284 people`. */
export function describeFitting(
  { found, total }: { found: number | null; total: number | null },
  words: PeopleTexts,
): string {
  if (found === null) return words.everybodyMany;
  return total === null ? words.fittingMany(found) : words.fitting(found, total);
}

/** `50 of 1,281 shown`. */
export function describeShown(shown: number, found: number | null, words: PeopleTexts): string {
  return found === null ? words.shownOfMany(shown) : words.shown(shown, found);
}
