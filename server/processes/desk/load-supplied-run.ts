import { AppError } from '../../../shared/errors.ts';
import { foundOrder } from '../../audit/caller.ts';
import type { Person } from '../../identity/person.ts';
import { loadRun } from '../engine/load-run.ts';
import type { Loaded } from '../engine/loaded.ts';
import type { Transaction } from '../engine/transact.ts';

/**
 * As `loadRun`, for the operator who started the run for another person, or an admin; never for the person it belongs
 * to. Throws AppError `run_unknown` for everybody else: it does not reveal whether the run exists.
 */
export async function loadSuppliedRun(runId: string, operator: Person, tx: Transaction): Promise<Loaded> {
  const loaded = await loadRun(runId, tx);
  if (loaded === null || !mayFollow(loaded.run, operator)) throw new AppError('run_unknown');
  foundOrder(loaded.run);
  return loaded;
}

/** True when this operator may see and cancel another person's run. */
export function mayFollow(
  run: { readonly personId: string; readonly startedBy: string | null },
  operator: Pick<Person, 'id' | 'role'>,
): boolean {
  if (run.startedBy === null || run.personId === operator.id) return false;
  return operator.role === 'admin' || (operator.role === 'operator' && run.startedBy === operator.id);
}
