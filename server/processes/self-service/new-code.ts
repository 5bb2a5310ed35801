import type { Run } from '../../../shared/wire/run.ts';
import type { Deps } from '../engine/deps.ts';
import { isRefusedButKept } from '../engine/refused-but-kept.ts';
import { tellOrder } from '../engine/tell-order.ts';
import { transact } from '../engine/transact.ts';
import { viewRun } from '../engine/view-run.ts';
import { newTicket, unopenedOrder } from './new-ticket.ts';

/**
 * A new code for an order that is not opened yet, with a full lifetime; the old one is no longer valid. Throws AppError
 * `run_unknown`, `run_not_ready` (nothing is ordered yet, or it goes by email), `code_in_use`, `run_finished`,
 * `run_cancelled`, `run_expired` or `run_failed`.
 */
export function newCode(runId: string, personId: string, deps: Deps): Promise<Run> {
  return transact(deps, async (tx) => {
    const order = await unopenedOrder(runId, personId, 'portal', tx);
    if (isRefusedButKept(order)) return order;
    tellOrder('order.code-renewed', order.run, { by: personId }, tx);
    return viewRun(await newTicket(order, tx), tx);
  });
}
