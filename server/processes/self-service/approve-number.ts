import { AppError } from '../../../shared/errors.ts';
import type { Run } from '../../../shared/wire/run.ts';
import { endOf } from '../engine/advance.ts';
import type { Deps } from '../engine/deps.ts';
import { loadOwnRun } from '../engine/load-run.ts';
import { moveRun, progressRun } from '../engine/move-run.ts';
import { refusedButKept } from '../engine/refused-but-kept.ts';
import { tellOrder } from '../engine/tell-order.ts';
import { transact } from '../engine/transact.ts';
import { viewRun } from '../engine/view-run.ts';

/**
 * The person has typed the number that the phone shows. The right one lets the phone continue; a wrong one ends the
 * order at once, so that there is no second guess. Throws AppError `run_unknown`, `number_not_wanted`, `number_wrong`,
 * `run_finished`, `run_cancelled`, `run_expired` or `run_failed`. The right number again changes nothing.
 */
export function approveNumber(
  { id, number }: { readonly id: string; readonly number: string },
  personId: string,
  deps: Deps,
): Promise<Run> {
  return transact(deps, async (tx) => {
    const loaded = await loadOwnRun(id, personId, tx);
    const { run, message } = loaded;
    const end = endOf(run);
    if (end !== null) return refusedButKept(end);
    if (message === null || message.number === null) throw new AppError('number_not_wanted');
    if (message.approvedAt !== null) {
      if (message.number !== number) throw new AppError('number_not_wanted');
      return viewRun(loaded, tx);
    }
    if (message.number !== number) {
      tellOrder('order.number-wrong', run, { by: personId }, tx);
      await moveRun(loaded, { type: 'number wrong' }, tx);
      return refusedButKept(new AppError('number_wrong'));
    }
    tellOrder('order.number-right', run, { by: personId }, tx);
    return viewRun(await progressRun({ ...loaded, message }, ['opened'], { approvedAt: tx.now }, tx), tx);
  });
}
