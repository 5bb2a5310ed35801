import type { Run } from '../../shared/wire/run.ts';
import { refuseAtLimit } from '../credentials/active-limit.ts';
import { activePerson } from './active-person.ts';
import { definitionOf } from './catalogue.ts';
import type { Deps } from './deps.ts';
import { makeReference } from './make-reference.ts';
import { randomId } from './random-id.ts';
import type { StoredRun } from './run-store.ts';
import { transact } from './transact.ts';
import { viewRun } from './view-run.ts';

/** How long a run waits on its first step before it has a message with a time of its own. */
const WAIT_SECONDS = 3600;

/**
 * Starts a process for a person: steps and options are frozen now. Throws AppError `process_unknown`, `user_inactive`,
 * `options_unsatisfiable` or `process_limit_reached`.
 */
export async function startRun(processName: string, personId: string, deps: Deps): Promise<Run> {
  const definition = definitionOf(processName);
  const person = await transact(deps, (tx) => activePerson(personId, tx));
  const options = await deps.optionsFor(definition.kind, person);
  return transact(deps, async (tx) => {
    await activePerson(personId, tx);
    await refuseAtLimit(personId, options, tx.stores.credentials);
    const run: StoredRun = {
      id: randomId(deps),
      process: definition.name,
      personId,
      state: 'running',
      steps: definition.steps,
      step: 0,
      options,
      reference: makeReference(deps),
      credentialId: null,
      startedAt: tx.now,
      endedAt: null,
      expiresAt: new Date(tx.now.getTime() + WAIT_SECONDS * 1000),
      version: 1,
    };
    await tx.stores.runs.insert(run);
    tx.news.run(personId, run.id);
    return viewRun({ run, message: null }, tx);
  });
}
