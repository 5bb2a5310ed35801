import type { Language } from '../../../shared/languages.ts';
import type { IdentityStore } from '../identity-store.ts';
import type { Person } from '../person.ts';

/** Stores the language of a person's screens and mails; returns the person after the change. */
export async function setLanguage(
  person: Person,
  language: Language,
  { store }: { readonly store: IdentityStore },
): Promise<Person> {
  await store.transaction(({ people }) => people.setLanguage(person.id, language));
  return { ...person, language };
}
