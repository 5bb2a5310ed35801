import type { Deps } from './deps.ts';
import { loadRun } from './load-run.ts';
import { transact } from './transact.ts';

const BATCH = 50;

/**
 * Expires the messages and runs whose time is up, each in a transaction of its own, and returns how many there were.
 * One that fails is logged and left for the next sweep; the others continue.
 */
export async function expireDue(now: Date, at: Deps): Promise<number> {
  const deps: Deps = { ...at, clock: () => now };
  let expired = 0;
  for (;;) {
    const due = await deps.store.read(async (stores) => {
      const runIds: string[] = await stores.runs.expired(now, BATCH);
      for (const messageId of await stores.messages.expired(now, BATCH)) {
        const message = await stores.messages.byId(messageId);
        if (message !== null) runIds.push(message.runId);
      }
      return runIds;
    });
    // One after the other: each revocation raises the same number, and PostgreSQL would make most of them retry.
    let done = 0;
    for (const runId of due) done += (await expireOne(runId, deps)) ? 1 : 0;
    expired += done;
    if (done === 0) return expired;
  }
}

async function expireOne(runId: string, deps: Deps): Promise<boolean> {
  try {
    const loaded = await transact(deps, (tx) => loadRun(runId, tx));
    return loaded?.run.state === 'expired';
  } catch (error) {
    deps.log.error('an order could not be expired', { runId, error });
    return false;
  }
}
