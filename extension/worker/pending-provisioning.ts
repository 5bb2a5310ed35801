import * as v from 'valibot';
import { id } from '../../shared/wire/fields.ts';
import { forgetClosed, noteClosed } from './closed-windows.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** The one order that a create window is open for. */
const PendingProvisioning = v.object({
  id,
  ticket: v.string(),
  origin: v.string(),
  windowId: v.number(),
  /** How it ended, as the window shows: another order may take its place. null: it is still working. */
  ended: v.nullable(v.picklist(['made', 'not made'])),
  /** When it was last brought to the front because a site asked, in milliseconds; null: never. */
  focusedAt: v.nullable(v.number()),
});
export type PendingProvisioning = v.InferOutput<typeof PendingProvisioning>;

const KEY = 'pending provisioning';
type Deps = Pick<WorkerDeps, 'session'>;
type CountingDeps = Pick<WorkerDeps, 'session' | 'now'>;

/** null: no create window is open. A value of another version counts as nothing. */
export async function readPending(deps: Deps): Promise<PendingProvisioning | null> {
  const parsed = v.safeParse(PendingProvisioning, await deps.session.read(KEY));
  return parsed.success ? parsed.output : null;
}

export function writePending(pending: PendingProvisioning, deps: Deps): Promise<void> {
  return deps.session.write(KEY, pending);
}

/** Its window is closed. */
export async function forgetPending(windowId: number, deps: CountingDeps): Promise<void> {
  const pending = await readPending(deps);
  if (pending?.windowId === windowId) await dropPending(pending, deps);
}

/**
 * Its window is closed, or replaced. Only a finished card shows that the person wants what this site orders: a site can
 * cause any other end by itself.
 */
export async function dropPending({ ended, origin }: PendingProvisioning, deps: CountingDeps): Promise<void> {
  await deps.session.remove(KEY);
  await (ended === 'made' ? forgetClosed : noteClosed)(origin, deps);
}
