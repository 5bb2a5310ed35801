import type { SuppliedRun } from '../../../shared/wire/admin.ts';
import type { Loaded } from '../engine/loaded.ts';
import type { Transaction } from '../engine/transact.ts';
import { viewRun } from '../engine/view-run.ts';
import { viewPerson } from './view-person.ts';

/** A run as seen by the operator who started it for another person. */
export async function viewSuppliedRun(loaded: Loaded, tx: Transaction): Promise<SuppliedRun> {
  return { ...(await viewRun(loaded, tx)), person: viewPerson(loaded.person) };
}
