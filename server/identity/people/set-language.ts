import type { Language } from '../../../shared/languages.ts';
import type { IdentityStore } from '../identity-store.ts';
import type { Person } from '../person.ts';
import { actorNow } from './actor-now.ts';

/**
 * Stores the language of a person's screens and mails; returns the person after the change. Throws AppError
 * `session_missing` when they are not active any more.
 */
export async function setLanguage(
  person: Person,
  language: Language,
  { store }: { readonly store: IdentityStore },
): Promise<Person> {
  return store.transaction(async ({ people }) => {
    const now = await actorNow(person, people);
    await people.setLanguage(person.id, language);
    return { ...now, language };
  });
}
