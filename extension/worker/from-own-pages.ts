import * as v from 'valibot';
import { OwnMessage, type Provisioning } from '../own-messages.ts';
import { readPending, writePending } from './pending-provisioning.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** The answer to a message of the extension's own pages; undefined for one that is not among these. */
export function answerOwnPage(message: unknown, deps: WorkerDeps): Promise<unknown> | undefined {
  const parsed = v.safeParse(OwnMessage, message);
  if (!parsed.success) return undefined;
  const asked = parsed.output;
  switch (asked.action) {
    case 'own:read-provisioning':
      return readProvisioning(asked, deps);
    case 'own:end-provisioning':
      return endProvisioning(asked, deps);
  }
}

function readProvisioning({ id }: { readonly id: string }, deps: WorkerDeps): Promise<Provisioning> {
  // Waits until opening has stored its record: the window may be faster.
  return deps.alone('provisioning', async () => {
    const pending = await readPending(deps);
    if (pending?.id !== id) return null;
    // A reloaded window starts again, however it had ended.
    if (pending.ended !== null) await writePending({ ...pending, ended: null }, deps);
    return { ticket: pending.ticket, origin: pending.origin };
  });
}

async function endProvisioning(
  { id, made }: { readonly id: string; readonly made: boolean },
  deps: WorkerDeps,
): Promise<true> {
  await deps.alone('provisioning', async () => {
    const pending = await readPending(deps);
    if (pending?.id === id) await writePending({ ...pending, ended: made ? 'made' : 'not made' }, deps);
  });
  return true;
}
