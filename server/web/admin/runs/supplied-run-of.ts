import { readSuppliedRun, type SuppliedRun } from '../../../../shared/wire/admin.ts';
import { call } from '../../parts/call.ts';
import { byId } from '../../parts/data/by-id.ts';

/** An order that this operator started for another person. */
export const suppliedRunOf = byId<SuppliedRun>((id) => ({
  read: () => call(readSuppliedRun, { id }),
  concerns: ({ what, runId }) => what === 'run' && (runId === null || runId === id),
  isOlder: (next, now) => next.version < now.version,
}));
