import type { Run } from '../../../shared/wire/run.ts';
import { endOf } from '../engine/advance.ts';
import type { Deps } from '../engine/deps.ts';
import { loadOwnRun } from '../engine/load-run.ts';
import { moveRun } from '../engine/move-run.ts';
import { refusedButKept } from '../engine/refused-but-kept.ts';
import { transact } from '../engine/transact.ts';
import { viewRun } from '../engine/view-run.ts';

/**
 * Cancels a run and discards what was made for it; idempotent. Throws AppError `run_unknown`, `run_finished` (the
 * client has confirmed), `run_expired` or `run_failed`.
 */
export function cancelRun(runId: string, personId: string, deps: Deps): Promise<Run> {
  return transact(deps, async (tx) => {
    const loaded = await loadOwnRun(runId, personId, tx);
    const end = endOf(loaded.run);
    if (end?.code === 'run_expired') return refusedButKept(end);
    return viewRun(await moveRun(loaded, { type: 'cancel', by: 'owner' }, tx), tx);
  });
}
