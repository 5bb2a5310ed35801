import { AppError } from '../../shared/errors.ts';
import type { Run } from '../../shared/wire/run.ts';
import type { Deps } from './deps.ts';
import { loadOwnRun } from './load-run.ts';
import { moveRun } from './move-run.ts';
import { transact } from './transact.ts';
import { viewRun } from './view-run.ts';

/**
 * Cancels a run and takes back what was made for it; once more changes nothing. Throws AppError `run_unknown`,
 * `run_finished` (the client has confirmed), `run_expired` or `run_failed`.
 */
export function cancelRun(runId: string, personId: string, deps: Deps): Promise<Run> {
  return transact(deps, async (tx) => {
    const loaded = await loadOwnRun(runId, personId, tx, deps);
    if (loaded.run.state === 'expired') return new AppError('run_expired'); // perhaps just now: that has to be kept
    return viewRun(await moveRun(loaded, { type: 'cancel' }, tx, deps), tx);
  });
}
