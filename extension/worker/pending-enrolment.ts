import * as v from 'valibot';
import { id } from '../../shared/wire/fields.ts';
import { forgetClosed, noteClosed } from './closed-windows.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** The one order that a create window is open for. */
const PendingEnrolment = v.object({
  id,
  ticket: v.string(),
  origin: v.string(),
  /** The page that asked, to answer it later. */
  tabId: v.number(),
  documentId: v.nullable(v.string()),
  windowId: v.number(),
  /** The window shows how it ended; another order may take its place. */
  ended: v.boolean(),
  /** It was brought to the front because somebody else asked. */
  focused: v.boolean(),
});
export type PendingEnrolment = v.InferOutput<typeof PendingEnrolment>;

const KEY = 'pending enrolment';
type Deps = Pick<WorkerDeps, 'session'>;

/** null: no create window is open. What another version left there counts as nothing. */
export async function readPending(deps: Deps): Promise<PendingEnrolment | null> {
  const parsed = v.safeParse(PendingEnrolment, await deps.session.read(KEY));
  return parsed.success ? parsed.output : null;
}

export function writePending(pending: PendingEnrolment, deps: Deps): Promise<void> {
  return deps.session.write(KEY, pending);
}

/** Its window is closed: a person who closes one that still worked does not want it. */
export async function forgetPending(windowId: number, deps: Pick<WorkerDeps, 'session' | 'now'>): Promise<void> {
  const pending = await readPending(deps);
  if (pending?.windowId !== windowId) return;
  await deps.session.remove(KEY);
  await (pending.ended ? forgetClosed : noteClosed)(pending.origin, deps);
}
