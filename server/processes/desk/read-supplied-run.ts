import type { SuppliedRun } from '../../../shared/wire/admin.ts';
import type { Person } from '../../identity/person.ts';
import type { Deps } from '../engine/deps.ts';
import { readFirst } from '../engine/transact.ts';
import { loadSuppliedRun } from './load-supplied-run.ts';
import { viewSuppliedRun } from './view-supplied-run.ts';

/** A run that this operator follows. Throws AppError `run_unknown`. */
export function readSuppliedRun(runId: string, operator: Person, deps: Deps): Promise<SuppliedRun> {
  return readFirst(deps, async (tx) => viewSuppliedRun(await loadSuppliedRun(runId, operator, tx), tx));
}
