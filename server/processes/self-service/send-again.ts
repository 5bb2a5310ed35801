import { AppError } from '../../../shared/errors.ts';
import type { Run } from '../../../shared/wire/run.ts';
import { CAPS } from '../../rate-limits.ts';
import type { Deps } from '../engine/deps.ts';
import { queueActivationMail } from '../engine/queue-mail.ts';
import { isRefusedButKept } from '../engine/refused-but-kept.ts';
import { tellOrder } from '../engine/tell-order.ts';
import { transact } from '../engine/transact.ts';
import { mailsOf } from '../engine/view-email.ts';
import { viewRun } from '../engine/view-run.ts';
import { newTicket, unopenedOrder } from './new-ticket.ts';

/**
 * Sends the link of an order that is not opened yet again, as a new one with a full lifetime, to the person's current
 * address; older links are no longer valid. Throws AppError `run_unknown`, `run_not_ready` (nothing is ordered yet, or
 * it does not go by email), `code_in_use`, `email_limit_reached`, `too_many_tries` (too soon), `user_inactive`,
 * `run_finished`, `run_cancelled`, `run_expired` or `run_failed`.
 */
export function sendAgain(runId: string, personId: string, deps: Deps): Promise<Run> {
  return transact(deps, async (tx) => {
    const order = await unopenedOrder(runId, personId, 'email', tx);
    if (isRefusedButKept(order)) return order;
    const mails = await mailsOf(order.message, tx);
    if (mails === null) throw new TypeError('An order by email has its mails');
    if (mails.count >= CAPS.mailsOfOrder) throw new AppError('email_limit_reached');
    const wait = mails.againAt.getTime() - tx.now.getTime();
    if (wait > 0) throw new AppError('too_many_tries', null, { retryAfter: Math.ceil(wait / 1000) });
    if (order.person.state !== 'active') throw new AppError('user_inactive');
    const renewed = await newTicket(order, tx);
    await queueActivationMail(renewed, tx);
    tellOrder('order.mail-sent-again', order.run, { by: personId }, tx);
    return viewRun(renewed, tx);
  });
}
