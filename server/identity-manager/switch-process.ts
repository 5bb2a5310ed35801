import { AppError } from '../../shared/errors.ts';
import type { ProcessSwitch } from '../../shared/wire/admin.ts';
import { actorNow } from '../identity/people/actor-now.ts';
import type { Person } from '../identity/person.ts';
import { definitionOf } from '../processes/catalogue/catalogue.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { viewSwitch } from './list-switches.ts';

/**
 * Turns a process of operators on or off; running ones continue. Throws AppError `process_unknown`, `not_allowed` for a
 * process of the user, which is always on, or for who is no admin any more, or `session_missing`.
 */
export async function switchProcess(
  { process, on }: { readonly process: string; readonly on: boolean },
  admin: Person,
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
): Promise<ProcessSwitch> {
  const definition = definitionOf(process);
  if (definition.who === 'user')
    throw new AppError('not_allowed', null, { explanation: { reason: 'always on', facts: {} } });
  return store.transaction(async ({ people, switches, events }) => {
    await actorNow(admin, people, ['admin']);
    const now = clock(); // new in each attempt: the second of two admins comes second in the log too
    const before = await viewSwitch(definition, switches);
    await switches.set(definition.name, on, admin.id, now);
    const told = { event: 'process.switched', by: admin.id, about: definition.name, facts: { on } } as const;
    if (before.on !== on) events.emit(told, now);
    return viewSwitch(definition, switches);
  });
}
