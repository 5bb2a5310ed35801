import {
  listProcessSwitches,
  type PersonDetails,
  readPerson,
  readSuppliedRun,
  type SuppliedRun,
} from '../../../../shared/wire/admin.ts';
import { call } from '../../parts/call.ts';
import type { News } from '../../parts/data/news.ts';
import { type Resource, resource } from '../../parts/data/resource.ts';

/** What the Identity Manager shows, each read once for all who show it. */

export const processSwitches = resource({
  read: async () => (await call(listProcessSwitches, {})).processes,
  concerns: () => false,
});

/** An operator hears of the orders that he started; of what else happens to people he reads when he looks. */
export const personOf = byId<PersonDetails>((id) => ({
  read: () => call(readPerson, { id }),
  concerns: ({ what }) => what === 'run' || what === 'credentials',
}));

export const suppliedRunOf = byId<SuppliedRun>((id) => ({
  read: () => call(readSuppliedRun, { id }),
  concerns: ({ what, runId }) => what === 'run' && (runId === null || runId === id),
  isOlder: (next, now) => next.version < now.version,
}));

/** For when somebody else may be logged in now. */
export function forgetEverything(): void {
  processSwitches.forget();
  personOf.forget();
  suppliedRunOf.forget();
}

interface Declared<T> {
  readonly read: () => Promise<T>;
  readonly concerns: (news: News) => boolean;
  readonly isOlder?: (next: T, now: T) => boolean;
}

function byId<T>(declare: (id: string) => Declared<T>): ((id: string) => Resource<T>) & { forget(): void } {
  const known = new Map<string, Resource<T>>();
  const of = (id: string) => {
    const made = known.get(id) ?? resource(declare(id));
    known.set(id, made);
    return made;
  };
  return Object.assign(of, { forget: () => known.clear() });
}
