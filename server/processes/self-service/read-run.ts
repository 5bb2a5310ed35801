import type { Run } from '../../../shared/wire/run.ts';
import type { Deps } from '../engine/deps.ts';
import { loadOwnRun } from '../engine/load-run.ts';
import { readFirst } from '../engine/transact.ts';
import { viewRun } from '../engine/view-run.ts';

/** One run of this person. Throws AppError `run_unknown`. */
export function readRun(runId: string, personId: string, deps: Deps): Promise<Run> {
  return readFirst(deps, async (tx) => viewRun(await loadOwnRun(runId, personId, tx), tx));
}
