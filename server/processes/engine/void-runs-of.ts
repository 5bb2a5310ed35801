import { loadRun } from './load-run.ts';
import { moveRun } from './move-run.ts';
import type { Transaction } from './transact.ts';

/** Cancels every run of a person that has not been confirmed: when they are deactivated or locked. */
export async function voidRunsOf(personId: string, tx: Transaction): Promise<void> {
  for (const { id } of await tx.stores.runs.running(personId)) {
    const loaded = await loadRun(id, tx);
    if (loaded?.run.state !== 'running' || loaded.message?.state === 'confirmed') continue;
    await moveRun(loaded, { type: 'cancel', by: 'server' }, tx);
  }
}
