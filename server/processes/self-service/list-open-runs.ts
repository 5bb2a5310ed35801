import type { Run } from '../../../shared/wire/run.ts';
import type { Deps } from '../engine/deps.ts';
import { loadOwnRun } from '../engine/load-run.ts';
import { readFirst } from '../engine/transact.ts';
import { viewRun } from '../engine/view-run.ts';

/** The runs of this person that can be continued, newest first. */
export function listOpenRuns(personId: string, deps: Deps): Promise<Run[]> {
  return readFirst(deps, async (tx) => {
    const open: Run[] = [];
    for (const { id } of await tx.stores.runs.running(personId)) {
      const loaded = await loadOwnRun(id, personId, tx);
      if (loaded.run.state === 'running') open.push(await viewRun(loaded, tx));
    }
    return open;
  });
}
