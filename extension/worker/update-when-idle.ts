import { readPending } from './pending-enrolment.ts';
import type { WorkerDeps } from './worker-deps.ts';

const KEY = 'update waits';

/** A newer version is there: it takes over at once, or as soon as no window makes a card, which it would tear down. */
export async function updateWhenIdle(deps: Pick<WorkerDeps, 'session' | 'reload'>): Promise<void> {
  if ((await readPending(deps)) === null) return deps.reload();
  await deps.session.write(KEY, true);
}

/** The window that an update has waited for is closed. */
export async function updateIfWaiting(deps: Pick<WorkerDeps, 'session' | 'reload'>): Promise<void> {
  if ((await deps.session.read(KEY)) === true) await updateWhenIdle(deps);
}
