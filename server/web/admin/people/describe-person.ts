import type { PeopleTexts } from '../../../../shared/texts/en/admin/people.ts';
import { joinFacts } from '../../../../shared/texts/join-facts.ts';
import type { ListedPerson, PersonRow } from '../../../../shared/wire/people.ts';

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
  return joinFacts([userName, email, department]);
}

/** The same, with the role if it is not employee. */
export function describePerson(person: PersonRow, { roles }: PeopleTexts): string {
  return person.role === 'employee'
    ? describeContact(person)
    : joinFacts([describeContact(person), roles[person.role]]);
}
