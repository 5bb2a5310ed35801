import { readCardAppSource } from '../../../../shared/wire/card-app.ts';
import { listCredentials } from '../../../../shared/wire/credential.ts';
import { listOpenRuns, listProcesses, type Run, readRun } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { byId } from '../../parts/data/by-id.ts';
import { keep } from '../../parts/data/keep.ts';
import { resource } from '../../parts/data/resource.ts';

/** Data that several screens of Self-Service show. */

export const credentials = keep(
  resource({
    read: async () => (await call(listCredentials, {})).credentials,
    concerns: ({ what }) => what === 'credentials',
  }),
);

export const openRuns = keep(
  resource({
    read: async () => (await call(listOpenRuns, {})).runs,
    concerns: ({ what }) => what === 'run',
  }),
);

export const offeredProcesses = keep(
  resource({
    read: async () => (await call(listProcesses, {})).processes,
    concerns: ({ what }) => what === 'credentials',
  }),
);

/** A setting of the server: read once. */
export const cardAppSource = keep(
  resource({
    read: () => call(readCardAppSource, {}),
    concerns: () => false,
  }),
);

export const runOf = byId<Run>((id) => ({
  read: () => call(readRun, { id }),
  concerns: ({ what, runId }) => what === 'run' && (runId === null || runId === id),
  isOlder: (next, now) => next.version < now.version,
}));
