import * as v from 'valibot';
import { type PersonRow, readPerson } from '../../../../../shared/wire/admin.ts';
import { id as idSchema } from '../../../../../shared/wire/fields.ts';
import { call } from '../../../parts/call.ts';

const KEY = 'chipless-preview-person';

/** Keeps for whom somebody looked, as long as this tab is open. Only the id: who it is, the server says to whom may know. */
export function rememberPerson({ id }: PersonRow): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** For whom somebody looked last in this tab; null = for nobody, or for one who is not there any more. */
export async function rememberedPerson(): Promise<PersonRow | null> {
  const id = storedId();
  if (!v.is(idSchema, id)) return null;
  return call(readPerson, { id }).then(
    ({ person }) => person,
    () => null,
  );
}

function storedId(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
