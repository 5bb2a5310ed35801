import { MOST_DEPARTMENTS } from '../../shared/wire/people.ts';
import type { Deps } from '../processes/engine/deps.ts';

/** The departments that have people, by name; '' = there are people without one. `more`: there are others. */
export async function listDepartments({
  store,
}: Pick<Deps, 'store'>): Promise<{ departments: string[]; more: boolean }> {
  const departments = await store.transaction(({ people }) => people.departments(MOST_DEPARTMENTS + 1));
  return { departments: departments.slice(0, MOST_DEPARTMENTS), more: departments.length > MOST_DEPARTMENTS };
}
