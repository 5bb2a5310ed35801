import { AppError } from '../../shared/errors.ts';
import { requireAllowed } from './allowed-servers.ts';
import { refuseTooSoon } from './closed-windows.ts';
import { type PendingEnrolment, readPending, writePending } from './pending-enrolment.ts';
import type { WebSite } from './sender.ts';
import type { WorkerDeps } from './worker-deps.ts';

const SIZE = { width: 420, height: 720 };

/**
 * Opens the create window for a ticket of this site. One at a time: the same ticket again brings its window to the front,
 * any other is `enrolment_busy` while a window still works, and brings it to the front once. A window that only shows how
 * its order ended makes room. `too_many_tries`: the person has closed this site's windows, and is left alone for a while.
 * Also throws `server_not_allowed`, and `store_refused` for a private window, which keeps nothing.
 */
export async function openEnrolment(site: WebSite, ticket: string, deps: WorkerDeps): Promise<void> {
  await requireAllowed(site.origin, deps);
  if (site.incognito) throw new AppError('store_refused');
  await deps.alone('enrolment', async () => {
    const pending = await readPending(deps);
    if (pending !== null) {
      if (pending.ticket === ticket && pending.origin === site.origin) {
        if (await deps.windows.focus(pending.windowId)) return;
      } else if (pending.ended) {
        await deps.windows.close(pending.windowId);
      } else if (await isWorking(pending, deps)) {
        throw new AppError('enrolment_busy');
      }
    }
    await refuseTooSoon(site.origin, deps);
    const id = deps.newId();
    const windowId = await deps.windows.open(`create.html#${id}`, SIZE);
    const { origin, tabId, documentId } = site;
    await writePending({ id, ticket, origin, tabId, documentId, windowId, ended: false, focused: false }, deps);
  });
}

/** Sites that ask while another order is open cannot take the focus again and again. */
async function isWorking(pending: PendingEnrolment, deps: WorkerDeps): Promise<boolean> {
  if (pending.focused) return deps.windows.isOpen(pending.windowId);
  const there = await deps.windows.focus(pending.windowId);
  if (there) await writePending({ ...pending, focused: true }, deps);
  return there;
}
