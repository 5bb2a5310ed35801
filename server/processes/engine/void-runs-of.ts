import type { Deps } from './deps.ts';
import { loadRun } from './load-run.ts';
import { moveRun } from './move-run.ts';
import { transact } from './transact.ts';

/** Cancels every run of a person that has not been confirmed: when they are deactivated or locked. */
export function voidRunsOf(personId: string, deps: Deps): Promise<void> {
  return transact(deps, async (tx) => {
    for (const { id } of await tx.stores.runs.running(personId)) {
      const loaded = await loadRun(id, tx);
      if (loaded?.run.state !== 'running' || loaded.message?.state === 'confirmed') continue;
      await moveRun(loaded, { type: 'cancel', by: 'server' }, tx);
    }
  });
}
