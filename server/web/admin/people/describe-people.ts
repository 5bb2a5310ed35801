import type { ListedPerson, PersonRow } from '../../../../shared/wire/admin.ts';

const count = (number: number) => number.toLocaleString('en-US');

/** `1,284 people`, `1 person`, `More than 10,000 people`; null = more than are counted. */
export function describeEverybody(found: number | null): string {
  if (found === null) return 'More than 10,000 people';
  return found === 1 ? '1 person' : `${count(found)} people`;
}

/** The same for those who match among all: `1,281 of 1,284 people`. */
export function describeFitting({ found, total }: { found: number | null; total: number | null }): string {
  if (found === null) return describeEverybody(null);
  return `${count(found)} of ${total === null ? 'more than 10,000 people' : describeEverybody(total)}`;
}

/** `50 of 1,281 shown`. */
export function describeShown(shown: number, found: number | null): string {
  return `${count(shown)} of ${found === null ? 'more than 10,000' : count(found)} shown`;
}

/** What a person has: `1 card, 2 mobile IDs`. */
export function describeHoldings({ cards, mobileIds }: Pick<ListedPerson, 'cards' | 'mobileIds'>): string {
  const parts = [
    ...(cards === 0 ? [] : [cards === 1 ? '1 card' : `${count(cards)} cards`]),
    ...(mobileIds === 0 ? [] : [mobileIds === 1 ? '1 mobile ID' : `${count(mobileIds)} mobile IDs`]),
  ];
  return parts.length === 0 ? 'nothing yet' : parts.join(', ');
}

/** User name, email, and department if one is known. */
export function describeContact({ userName, email, department }: PersonRow): string {
  return [userName, email, department].filter((part) => part !== '').join(' · ');
}

/** The same, with the role if it is not employee. */
export function describePerson(person: PersonRow): string {
  return person.role === 'employee' ? describeContact(person) : `${describeContact(person)} · ${person.role}`;
}
