import * as v from 'valibot';
import { AppError } from '../../shared/errors.ts';
import type { WorkerDeps } from './worker-deps.ts';

const ManagedList = v.array(v.string());

/**
 * True when the organisation's managed list contains this origin or when there is no list. An empty list allows no
 * server, and neither does a list that cannot be read.
 */
export async function isAllowed(origin: string, deps: Pick<WorkerDeps, 'readManagedList'>): Promise<boolean> {
  const list = await deps.readManagedList();
  if (list === undefined) return true;
  const parsed = v.safeParse(ManagedList, list);
  return parsed.success && parsed.output.some((server) => URL.parse(server)?.origin === origin);
}

export async function requireAllowed(origin: string, deps: Pick<WorkerDeps, 'readManagedList'>): Promise<void> {
  if (!(await isAllowed(origin, deps))) throw new AppError('server_not_allowed');
}
