import { readCardAppSource } from '../../../../shared/wire/card-app.ts';
import { listCredentials } from '../../../../shared/wire/credential.ts';
import { listOpenRuns, listProcesses, type Run, readRun } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { type Resource, resource } from '../../parts/data/resource.ts';

/** Data that several screens of Self-Service show. */

export const credentials = resource({
  read: async () => (await call(listCredentials, {})).credentials,
  concerns: ({ what }) => what === 'credentials',
});

export const openRuns = resource({
  read: async () => (await call(listOpenRuns, {})).runs,
  concerns: ({ what }) => what === 'run',
});

export const offeredProcesses = resource({
  read: async () => (await call(listProcesses, {})).processes,
  concerns: ({ what }) => what === 'credentials',
});

/** A setting of the server: read once. */
export const cardAppSource = resource({
  read: () => call(readCardAppSource, {}),
  concerns: () => false,
});

const runs = new Map<string, Resource<Run>>();

export function runOf(id: string): Resource<Run> {
  const known = runs.get(id);
  if (known !== undefined) return known;
  const made = resource({
    read: () => call(readRun, { id }),
    concerns: ({ what, runId }) => what === 'run' && (runId === null || runId === id),
    isOlder: (next, now) => next.version < now.version,
  });
  runs.set(id, made);
  return made;
}

/** Call it when another person may be logged in now. */
export function forgetEverything(): void {
  for (const kept of [credentials, openRuns, offeredProcesses, cardAppSource]) kept.forget();
  runs.clear();
}
