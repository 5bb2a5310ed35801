import type { SuppliedRun } from '../../../shared/wire/admin.ts';
import type { Person } from '../../identity/person.ts';
import { endOf } from '../engine/advance.ts';
import type { Deps } from '../engine/deps.ts';
import { moveRun } from '../engine/move-run.ts';
import { refusedButKept } from '../engine/refused-but-kept.ts';
import { transact } from '../engine/transact.ts';
import { loadSuppliedRun } from './load-supplied-run.ts';
import { viewSuppliedRun } from './view-supplied-run.ts';

/**
 * As `cancelRun`, by an operator who follows the run. Throws AppError `run_unknown`, `run_finished` (the phone has
 * confirmed), `run_expired` or `run_failed`.
 */
export function cancelSuppliedRun(runId: string, operator: Person, deps: Deps): Promise<SuppliedRun> {
  return transact(deps, async (tx) => {
    const loaded = await loadSuppliedRun(runId, operator, tx);
    const end = endOf(loaded.run);
    if (end?.code === 'run_expired') return refusedButKept(end);
    const moved = await moveRun(loaded, { type: 'cancel', by: 'operator', who: operator.id }, tx);
    return viewSuppliedRun(moved, tx);
  });
}
