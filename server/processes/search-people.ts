import { serialPart } from '../../shared/serial-part.ts';
import type { PersonRow } from '../../shared/wire/admin.ts';
import type { Person } from '../identity/person.ts';
import type { Deps } from './deps.ts';
import type { Stores } from './store.ts';
import { viewPerson } from './view-person.ts';

/** Nobody reads more; another word finds sooner. */
export const MOST_FOUND = 25;
const EVERYBODY = '*';
/** Hex digits of a serial number. */
const WHOLE = 40;

/**
 * People whose name, user name, email or department has these words, by name; `*` finds everybody; part of the serial
 * number of a certificate, as a card shows it, its holders. `more`: there are others beyond the list.
 */
export function searchPeople(
  words: string,
  { store }: Pick<Deps, 'store'>,
): Promise<{ people: PersonRow[]; more: boolean }> {
  return store.transaction(async (stores) => {
    const found = await stores.people.search(words === EVERYBODY ? '' : words, MOST_FOUND + 1);
    const people = found.length === 0 ? await holdersOf(words, stores) : found;
    return { people: people.slice(0, MOST_FOUND).map(viewPerson), more: people.length > MOST_FOUND };
  });
}

/** A certificate that was intended and never came to be is known to the CA alone, by its whole number. */
async function holdersOf(words: string, { ca, messages, people }: Stores): Promise<Person[]> {
  const part = serialPart(words);
  if (part === null) return [];
  const found = await people.bySerial(part, MOST_FOUND + 1);
  if (found.length > 0 || 'start' in part || part.startOrEnd.length !== WHOLE) return found;
  const entry = await ca.bySerialNumber(part.startOrEnd);
  const message = entry && (await messages.byId(entry.messageId));
  const holder = message && (await people.byId(message.personId));
  return holder === null ? [] : [holder];
}
