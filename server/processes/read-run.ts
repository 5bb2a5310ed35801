import type { Run } from '../../shared/wire/run.ts';
import type { Deps } from './deps.ts';
import { loadOwnRun } from './load-run.ts';
import { transact } from './transact.ts';
import { viewRun } from './view-run.ts';

/** One run of this person. Throws AppError `run_unknown`. */
export function readRun(runId: string, personId: string, deps: Deps): Promise<Run> {
  return transact(deps, async (tx) => viewRun(await loadOwnRun(runId, personId, tx, deps), tx));
}
