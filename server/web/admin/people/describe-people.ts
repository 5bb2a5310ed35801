import type { PeopleTexts } from '../../../../shared/texts/en/admin/people.ts';
import type { ListedPerson, PersonRow } from '../../../../shared/wire/people.ts';

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

/** What a person has: `1 card, 2 mobile IDs`. */
export function describeHoldings(
  { cards, mobileIds }: Pick<ListedPerson, 'cards' | 'mobileIds'>,
  words: PeopleTexts,
): string {
  const parts = [
    ...(cards === 0 ? [] : [words.cards(cards)]),
    ...(mobileIds === 0 ? [] : [words.mobileIds(mobileIds)]),
  ];
  return parts.length === 0 ? words.nothingYet : parts.join(', ');
}

/** User name, email, and department if one is known. */
export function describeContact({ userName, email, department }: PersonRow): string {
  return [userName, email, department].filter((part) => part !== '').join(' · ');
}

/** The same, with the role if it is not employee. */
export function describePerson(person: PersonRow, { roles }: PeopleTexts): string {
  return person.role === 'employee' ? describeContact(person) : `${describeContact(person)} · ${roles[person.role]}`;
}
