import { AppError } from '../../../shared/errors.ts';
import type { OfferedProcess } from '../../../shared/wire/run.ts';
import type { Person } from '../../identity/person.ts';
import { orderedPurposes } from '../../messages/build-provisioning-order.ts';
import type { Options } from '../../options/credential-options.ts';
import { makingProcesses } from '../catalogue/catalogue.ts';
import type { MakingProcess } from '../catalogue/definition.ts';
import type { Deps } from '../engine/deps.ts';
import { readFirst } from '../engine/transact.ts';

/** What this person can order for themselves. */
export async function listProcesses(person: Person, deps: Deps): Promise<OfferedProcess[]> {
  const definitions = makingProcesses('user');
  const options = new Map<MakingProcess, Options | null>();
  for (const definition of definitions) options.set(definition, await optionsOrNull(definition, person, deps));
  return readFirst(deps, async ({ stores }) => {
    const offered: OfferedProcess[] = [];
    for (const definition of definitions) {
      const { name, title, about: kind } = definition;
      const said = options.get(definition) ?? null;
      offered.push({
        process: name,
        title,
        kind,
        purposes: said === null ? [] : orderedPurposes(said),
        limit: said?.activeLimit ?? null,
        active: await stores.credentials.countOfPerson(person.id, kind, 'active'),
      });
    }
    return offered;
  });
}

/** Null when the options have an error: the process is offered all the same and says so when it is started. */
async function optionsOrNull({ about }: MakingProcess, person: Person, deps: Deps): Promise<Options | null> {
  try {
    return await deps.optionsFor(about, person);
  } catch (error) {
    if (error instanceof AppError && error.code === 'options_unsatisfiable') return null;
    throw error;
  }
}
