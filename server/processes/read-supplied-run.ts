import type { Run } from '../../shared/wire/run.ts';
import type { Person } from '../identity/person.ts';
import type { Deps } from './deps.ts';
import { loadSuppliedRun } from './load-supplied-run.ts';
import { transact } from './transact.ts';
import { viewRun } from './view-run.ts';

/** A run that this operator follows. Throws AppError `run_unknown`. */
export function readSuppliedRun(runId: string, operator: Person, deps: Deps): Promise<Run> {
  return transact(deps, async (tx) => viewRun(await loadSuppliedRun(runId, operator, tx, deps), tx));
}
