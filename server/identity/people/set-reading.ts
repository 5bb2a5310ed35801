import type { IdentityStore } from '../identity-store.ts';
import type { Person } from '../person.ts';

/** Keeps how a person reads, for their screens and mails; gives the person as they are then. */
export async function setReading(
  person: Person,
  change: Partial<Pick<Person, 'language' | 'timeZone'>>,
  { store }: { readonly store: IdentityStore },
): Promise<Person> {
  await store.transaction(({ people }) => people.setReading(person.id, change));
  return { ...person, ...change };
}
