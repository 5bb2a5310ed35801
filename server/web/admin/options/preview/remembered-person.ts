import * as v from 'valibot';
import { readPerson } from '../../../../../shared/wire/admin.ts';
import { id as idSchema } from '../../../../../shared/wire/fields.ts';
import type { PersonRow } from '../../../../../shared/wire/people.ts';
import { call } from '../../../parts/call.ts';

const KEY = 'chipless-preview-person';

/**
 * Stores the person of the preview, as long as this tab is open. Only the id: the server tells who it is, to those who
 * may know.
 */
export function rememberPerson({ id }: PersonRow): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // In a browser that stores nothing the page asks again.
  }
}

/** The last person of the preview in this tab; null = none, or one who no longer exists. */
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
