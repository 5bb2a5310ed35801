import { AppError } from '../../../shared/errors.ts';
import { foundOrder } from '../../audit/caller.ts';
import { isOverdue } from '../../messages/message-state.ts';
import type { Loaded } from './loaded.ts';
import { moveRun } from './move-run.ts';
import type { Transaction } from './transact.ts';

/** The run and its message as of the time of the transaction: what is overdue expires first. null = no such order. */
export async function loadRun(runId: string, tx: Transaction): Promise<Loaded | null> {
  const loaded = await tx.stores.orders.ofRun(runId);
  return loaded && expireIfDue(loaded, tx);
}

/** What was just loaded, as of the time of the transaction. */
export async function expireIfDue(loaded: Loaded, tx: Transaction): Promise<Loaded> {
  const { run, message } = loaded;
  const overdue = message === null ? run.expiresAt <= tx.now : isOverdue(message, tx.now);
  return overdue ? moveRun(loaded, { type: 'expire' }, tx) : loaded;
}

/** As `loadRun`. Throws AppError `run_unknown` when there is none or it is another person's, without saying which. */
export async function loadOwnRun(runId: string, personId: string, tx: Transaction): Promise<Loaded> {
  const loaded = await loadRun(runId, tx);
  if (loaded === null || loaded.run.personId !== personId) throw new AppError('run_unknown');
  foundOrder(loaded.run);
  return loaded;
}
