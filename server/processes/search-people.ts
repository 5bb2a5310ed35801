import type { PersonRow } from '../../shared/wire/admin.ts';
import type { Person } from '../identity/person.ts';
import type { Deps } from './deps.ts';
import type { Stores } from './store.ts';
import { viewPerson } from './view-person.ts';

/** Nobody reads more; another word finds sooner. */
export const MOST_FOUND = 25;
const EVERYBODY = '*';

/**
 * People whose name, user name, email or department has these words, by name; `*` finds everybody, the serial number of a
 * certificate its holder. `more`: there are others beyond the list.
 */
export function searchPeople(
  words: string,
  { store }: Pick<Deps, 'store'>,
): Promise<{ people: PersonRow[]; more: boolean }> {
  return store.transaction(async (stores) => {
    const found = await stores.people.search(words === EVERYBODY ? '' : words, MOST_FOUND + 1);
    const holder = found.length === 0 ? await holderOfSerial(words, stores) : null;
    const people = holder === null ? found : [holder];
    return { people: people.slice(0, MOST_FOUND).map(viewPerson), more: people.length > MOST_FOUND };
  });
}

/** Serial numbers are copied from anywhere: with colons or spaces, in capitals. */
async function holderOfSerial(words: string, { ca, messages, people }: Stores): Promise<Person | null> {
  const serialNumber = words.replace(/[\s:]/g, '').toLowerCase();
  if (!/^[0-9a-f]{40}$/.test(serialNumber)) return null;
  const entry = await ca.bySerialNumber(serialNumber);
  const message = entry && (await messages.byId(entry.messageId));
  return message && people.byId(message.personId);
}
