import { readPending } from './pending-provisioning.ts';
import type { WorkerDeps } from './worker-deps.ts';

const KEY = 'update waits';

type Deps = Pick<WorkerDeps, 'session' | 'reload' | 'isPageOpen'>;

/**
 * A newer version is available: it takes over at once, or as soon as none of our pages is open, which it would close. A
 * window may be making a card, and the popup may be testing a PIN, whose try is counted already.
 */
export async function updateWhenIdle(deps: Deps): Promise<void> {
  if ((await readPending(deps)) === null && !(await deps.isPageOpen())) {
    await deps.session.remove(KEY);
    return deps.reload();
  }
  await deps.session.write(KEY, true);
}

/** A page of ours, for which an update may have waited, is closed. */
export async function updateIfWaiting(deps: Deps): Promise<void> {
  if ((await deps.session.read(KEY)) === true) await updateWhenIdle(deps);
}
