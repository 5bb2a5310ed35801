import { AppError } from '../../../shared/errors.ts';
import type { Delivery } from '../../../shared/message.ts';
import type { SuppliedRun } from '../../../shared/wire/admin.ts';
import { actorNow } from '../../identity/people/actor-now.ts';
import { found } from '../../identity/people/found.ts';
import type { Person } from '../../identity/person.ts';
import { makingProcesses } from '../catalogue/catalogue.ts';
import { beginOrder } from '../engine/begin-order.ts';
import type { Deps } from '../engine/deps.ts';
import { moveRun } from '../engine/move-run.ts';
import { optionsToStart } from '../engine/options-to-start.ts';
import { tellCut } from '../engine/tell-cut.ts';
import { tellOrder } from '../engine/tell-order.ts';
import { transact } from '../engine/transact.ts';
import { refuseSupply } from './refuse-supply.ts';
import { suppliedOptions } from './supplied-options.ts';
import { viewSuppliedRun } from './view-supplied-run.ts';

export interface SupplyOrder {
  readonly personId: string;
  /** Symbolic name of a process of operators. */
  readonly process: string;
  readonly delivery: Delivery;
}

/**
 * An operator starts a process for a person: the run is that person's, begins where the client comes in, and its link
 * is delivered at once. Throws AppError `process_unknown`, `process_off`, `person_unknown`, `not_allowed`,
 * `user_inactive`, `options_unsatisfiable`, `ca_ending`, `process_limit_reached` or `run_limit_reached`.
 */
export async function supplyRun(order: SupplyOrder, caller: Person, deps: Deps): Promise<SuppliedRun> {
  const definition = makingProcesses('operator').find(({ name }) => name === order.process);
  if (definition === undefined) throw new AppError('process_unknown');
  const read = await deps.store.read(async (stores) => {
    const person = await stores.people.byId(order.personId);
    if (person === null) throw new AppError('person_unknown');
    // Checked before the options as well: their errors are not reported for an order that could not be started anyway.
    const limit = { kind: definition.about, activeLimit: null };
    await refuseSupply({ definition, person, operator: caller, limit }, stores);
    return person;
  });
  const options = suppliedOptions(await optionsToStart(definition, read, deps), order.delivery);
  const begun = await transact(deps, async (tx) => {
    // Options may have taken a while.
    const operator = await actorNow(caller, tx.stores.people);
    const person = found(await tx.stores.people.byId(read.id));
    await refuseSupply({ definition, person, operator, limit: options }, tx.stores);
    const loaded = await beginOrder(definition, { personId: person.id, startedBy: operator.id, options }, tx);
    const { run } = loaded;
    const facts = { process: run.process, delivery: options.delivery, optionsVersion: options.version };
    tellOrder('order.supplied', run, { by: operator.id, facts }, tx);
    // The operator has read the explanation of the first step before they chose.
    const moved = await moveRun(loaded, { type: 'next', step: 0 }, tx);
    return { run, view: await viewSuppliedRun(moved, tx) };
  });
  tellCut(begun.run, deps);
  return begun.view;
}
