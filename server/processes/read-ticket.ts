import { AppError } from '../../shared/errors.ts';
import { deathOf } from '../messages/refuse-dead.ts';
import { makeTicket } from '../messages/ticket.ts';
import { endOf } from './advance.ts';
import type { Deps } from './deps.ts';
import { loadOwnRun } from './load-run.ts';
import { transact } from './transact.ts';

/**
 * The ticket of a run that waits for its client, the same at every call. Throws AppError `run_unknown`, `run_not_ready`
 * (nothing is ordered yet), `run_finished`, `run_cancelled`, `run_expired` or `run_failed`.
 */
export function readTicket(runId: string, personId: string, deps: Deps): Promise<string> {
  return transact(deps, async (tx) => {
    const { run, message } = await loadOwnRun(runId, personId, tx, deps);
    const end = endOf(run);
    if (end !== null) return end; // it may have expired just now, and that is kept
    if (message === null) throw new AppError('run_not_ready');
    if (message.state === 'confirmed') throw new AppError('run_finished');
    if (deathOf(message) !== null) throw new TypeError('The message of a running run is not dead');
    return makeTicket(message.id, message.generation, deps.secrets.ticketKey);
  });
}
