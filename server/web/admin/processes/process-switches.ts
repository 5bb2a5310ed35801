import { listProcessSwitches } from '../../../../shared/wire/admin.ts';
import { call } from '../../parts/call.ts';
import { keep } from '../../parts/data/keep.ts';
import { resource } from '../../parts/data/resource.ts';

/** Which processes are offered. */
export const processSwitches = keep(
  resource({
    read: async () => (await call(listProcessSwitches, {})).processes,
    concerns: () => false,
  }),
);
