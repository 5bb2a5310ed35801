import { AppError } from '../../../shared/errors.ts';
import type { Run } from '../../../shared/wire/run.ts';
import { makingProcesses } from '../catalogue/catalogue.ts';
import { activePerson } from '../engine/active-person.ts';
import { beginOrder } from '../engine/begin-order.ts';
import type { Deps } from '../engine/deps.ts';
import { optionsToStart } from '../engine/options-to-start.ts';
import { tellCut } from '../engine/tell-cut.ts';
import { transact } from '../engine/transact.ts';
import { viewRun } from '../engine/view-run.ts';

/**
 * Starts one of a person's own processes: steps and options are frozen now. Throws AppError `process_unknown` (also for
 * those that an operator starts, and for those that have no steps), `user_inactive`, `options_unsatisfiable`,
 * `ca_ending`, `process_limit_reached` or `run_limit_reached`.
 */
export async function startRun(processName: string, personId: string, deps: Deps): Promise<Run> {
  const definition = makingProcesses('user').find(({ name }) => name === processName);
  if (definition === undefined) throw new AppError('process_unknown');
  const person = await deps.store.look((stores) => activePerson(personId, { stores }));
  const options = await optionsToStart(definition, person, deps);
  const begun = await transact(deps, async (tx) => {
    const loaded = await beginOrder(definition, { personId, startedBy: null, options }, tx);
    return { run: loaded.run, view: await viewRun(loaded, tx) };
  });
  tellCut(begun.run, deps);
  return begun.view;
}
