import { AppError } from '../../../shared/errors.ts';
import type { Person } from '../../identity/person.ts';
import type { Deps } from '../engine/deps.ts';
import { readTicket } from '../engine/read-ticket.ts';
import { readFirst } from '../engine/transact.ts';
import { loadSuppliedRun } from './load-supplied-run.ts';

/**
 * The ticket to show at the desk. One that goes by email is only for the person's mailbox. Throws AppError
 * `run_unknown`, `not_allowed` (it goes by email), and what `readTicket` throws.
 */
export async function readSuppliedTicket(runId: string, operator: Person, deps: Deps): Promise<string> {
  const { run } = await readFirst(deps, (tx) => loadSuppliedRun(runId, operator, tx));
  if (run.options.delivery === 'email') throw new AppError('not_allowed', 'The link goes to the person by email.');
  return readTicket(runId, run.personId, deps);
}
