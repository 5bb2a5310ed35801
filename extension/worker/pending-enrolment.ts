import * as v from 'valibot';
import { id } from '../../shared/wire/fields.ts';
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

export async function forgetPending(windowId: number, deps: Deps): Promise<void> {
  if ((await readPending(deps))?.windowId === windowId) await deps.session.remove(KEY);
}
