import type { CredentialKind } from '../../../shared/credential.ts';
import { loadRun } from './load-run.ts';
import { moveRun } from './move-run.ts';
import type { Transaction } from './transact.ts';

/**
 * A person has one active credential of this kind more or less: their runs at the first step, which show the number and
 * wait at the limit, are notified.
 */
export async function tellWaitingRuns(personId: string, kind: CredentialKind, tx: Transaction): Promise<void> {
  for (const { id, options, steps, step } of await tx.stores.runs.running(personId)) {
    if (options?.kind !== kind || steps[step]?.kind !== 'explain') continue;
    const loaded = await loadRun(id, tx);
    if (loaded?.run.state === 'running') await moveRun(loaded, { type: 'progressed' }, tx);
  }
}
