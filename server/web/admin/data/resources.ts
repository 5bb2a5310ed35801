import type { OptionKind } from '../../../../shared/options/option-kind.ts';
import {
  listProcessSwitches,
  type PersonDetails,
  readPerson,
  readSuppliedRun,
  type SuppliedRun,
} from '../../../../shared/wire/admin.ts';
import { type OptionFailure, type OptionScript, readOptions } from '../../../../shared/wire/option-script.ts';
import { call } from '../../parts/call.ts';
import type { PageChange } from '../../parts/data/changes.ts';
import { type Resource, resource } from '../../parts/data/resource.ts';
import { forgetAuditLog } from '../audit/audit-log.ts';

/** Data that the Identity Manager shows, each read once for all screens. */

export const processSwitches = resource({
  read: async () => (await call(listProcessSwitches, {})).processes,
  concerns: () => false,
});

/** An operator is notified of the orders that they started; other changes of people show when they are read again. */
export const personOf = byId<PersonDetails>((id) => ({
  read: () => call(readPerson, { id }),
  concerns: ({ what }) => what === 'run' || what === 'credentials',
}));

export const suppliedRunOf = byId<SuppliedRun>((id) => ({
  read: () => call(readSuppliedRun, { id }),
  concerns: ({ what, runId }) => what === 'run' && (runId === null || runId === id),
  isOlder: (next, now) => next.version < now.version,
}));

/** The newest version of an option script, and the people for whom it has failed. */
export const optionsOf = byId<{ script: OptionScript; failures: OptionFailure[] }, OptionKind>((kind) => ({
  read: () => call(readOptions, { kind }),
  concerns: () => false,
  isOlder: (next, now) => next.script.version < now.script.version,
}));

/** Call it when another person may be logged in now. */
export function forgetEverything(): void {
  forgetAuditLog();
  processSwitches.forget();
  personOf.forget();
  suppliedRunOf.forget();
  optionsOf.forget();
}

interface Declared<T> {
  readonly read: () => Promise<T>;
  readonly concerns: (change: PageChange) => boolean;
  readonly isOlder?: (next: T, now: T) => boolean;
}

function byId<T, Id extends string = string>(
  declare: (id: Id) => Declared<T>,
): ((id: Id) => Resource<T>) & { forget(): void } {
  const known = new Map<Id, Resource<T>>();
  const of = (id: Id) => {
    const made = known.get(id) ?? resource(declare(id));
    known.set(id, made);
    return made;
  };
  return Object.assign(of, { forget: () => known.clear() });
}
