import { AppError } from '../../../shared/errors.ts';
import { type ActiveLimit, isAtLimit } from '../../credentials/active-limit.ts';
import type { Person } from '../../identity/person.ts';
import type { MakingProcess } from '../catalogue/definition.ts';
import { isProcessOn } from '../engine/is-process-on.ts';
import { refuseActingOn } from '../engine/refuse-acting-on.ts';
import type { Stores } from '../engine/store.ts';

/** An operator, a person, and the process that the operator wants to start for them. */
export interface Supply {
  readonly definition: MakingProcess;
  readonly person: Person;
  readonly operator: Person;
  readonly limit: ActiveLimit;
}

/**
 * Whether an operator may start a process for a person now. Throws AppError `process_off`, `not_allowed`,
 * `user_inactive` or `process_limit_reached`, with a sentence for the operator if the code's own is not enough.
 */
export async function refuseSupply({ definition, person, operator, limit }: Supply, stores: Stores): Promise<void> {
  if (!(await isProcessOn(definition, stores.switches))) throw new AppError('process_off');
  refuseActingOn(person, operator);
  if (person.state !== 'active') {
    const facts = { person: person.commonName, state: person.state };
    throw new AppError('user_inactive', null, { explanation: { reason: 'person not active', facts } });
  }
  if (await isAtLimit(person.id, limit, stores.credentials)) {
    const facts = { person: person.commonName, kind: definition.about };
    throw new AppError('process_limit_reached', null, { explanation: { reason: 'has one already', facts } });
  }
}
