import { AppError } from '../../shared/errors.ts';
import { requireAllowed } from './allowed-servers.ts';
import { refuseTooSoon } from './closed-windows.ts';
import { dropPending, type PendingProvisioning, readPending, writePending } from './pending-provisioning.ts';
import type { WebSite } from './sender.ts';
import type { WorkerDeps } from './worker-deps.ts';

const SIZE = { width: 420, height: 720 };
/** A page may bring its own window to the front no more often than this, however often it is clicked. */
const FOCUS_AGAIN_MS = 10_000;

/**
 * Opens the create window for a ticket of this site. One at a time: the same ticket again brings its window to the
 * front, any other is `enrolment_busy` while a window is still working, and brings it to the front once. A window that
 * only shows how its order ended is replaced, also for the same order, unless a card was made. `too_many_tries`:
 * windows of this site were closed without a card, and the site has to wait for a while. Also throws
 * `server_not_allowed`, and `store_refused` for a private window, which stores nothing.
 */
export async function openProvisioning(site: WebSite, ticket: string, deps: WorkerDeps): Promise<void> {
  await requireAllowed(site.origin, deps);
  if (site.incognito) throw new AppError('store_refused');
  await deps.alone('provisioning', async () => {
    const pending = await readOpen(deps);
    const isSame = pending?.ticket === ticket && pending.origin === site.origin;
    if (pending !== null && (pending.ended === null || (pending.ended === 'made' && isSame))) {
      await bringToFront(pending, isSame, deps);
      if (isSame) return;
      throw new AppError('enrolment_busy');
    }
    await refuseTooSoon(site.origin, deps);
    if (pending !== null) {
      await deps.windows.close(pending.windowId);
      await dropPending(pending, deps);
    }
    const id = deps.newId();
    const windowId = await deps.windows.open(`create.html#${id}`, SIZE);
    await writePending({ id, ticket, origin: site.origin, windowId, ended: null, focusedAt: null }, deps);
  });
}

/** The order whose window exists; one that closed without the worker noticing counts as closed now. */
async function readOpen(deps: WorkerDeps): Promise<PendingProvisioning | null> {
  const pending = await readPending(deps);
  if (pending === null || (await deps.windows.isOpen(pending.windowId))) return pending;
  await dropPending(pending, deps);
  return null;
}

/** Its own page may take the focus again and again, with a pause; any other site once. */
async function bringToFront(pending: PendingProvisioning, isSame: boolean, deps: WorkerDeps): Promise<void> {
  const { windowId, focusedAt } = pending;
  if (focusedAt !== null && !(isSame && deps.now() - focusedAt >= FOCUS_AGAIN_MS)) return;
  if (await deps.windows.focus(windowId)) await writePending({ ...pending, focusedAt: deps.now() }, deps);
}
