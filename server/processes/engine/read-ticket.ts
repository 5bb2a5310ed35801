import { AppError } from '../../../shared/errors.ts';
import { refusalOf } from '../../messages/message-state.ts';
import { makeTicket } from '../../messages/ticket.ts';
import { endOf } from './advance.ts';
import type { Deps } from './deps.ts';
import { loadOwnRun } from './load-run.ts';
import type { Loaded } from './loaded.ts';
import { type RefusedButKept, refusedButKept } from './refused-but-kept.ts';
import { readFirst } from './transact.ts';

/**
 * The ticket of a run that waits for its client, the same at every call of one generation. Throws AppError
 * `run_unknown` and what `ticketOf` throws.
 */
export function readTicket(runId: string, personId: string, deps: Deps): Promise<string> {
  return readFirst(deps, async (tx) => ticketOf(await loadOwnRun(runId, personId, tx), deps));
}

/**
 * The ticket to show; refuses a run that has ended. Throws AppError `run_not_ready` (nothing is ordered yet),
 * `run_finished` or `not_allowed`: a link sent by email is for the reader of that mailbox, and a session is not enough
 * to get it.
 */
export function ticketOf({ run, message }: Loaded, { secrets }: Pick<Deps, 'secrets'>): string | RefusedButKept {
  const end = endOf(run);
  if (end !== null) return refusedButKept(end);
  if (message === null) throw new AppError('run_not_ready');
  if (message.state === 'confirmed') throw new AppError('run_finished');
  if (message.delivery === 'email') throw new AppError('not_allowed', 'The link goes by email.');
  if (refusalOf(message) !== null) throw new TypeError('The message of a running run has not ended');
  return makeTicket(message.id, message.generation, secrets.ticketKey);
}
