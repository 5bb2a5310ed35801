import type { Worker } from 'node:worker_threads';
import type { Limits } from './limits.ts';

/** The worker stops a script at its limit by itself, and says at which line: it has half as long again to say so. */
const SLACK = 1.5;

/**
 * Calls `late` once when an evaluation that has just begun goes on for too long: the worker has had the processor for
 * longer than a script may have it, or patience is at its end. A worker that waits for a busy machine gets its time. Gives the function that stops
 * watching.
 */
export function watchTime(worker: Pick<Worker, 'cpuUsage'>, limits: Limits, late: () => void): () => void {
  let usedBefore: number | null = null;
  const look = async (): Promise<void> => {
    const used = await processorTime(worker);
    if (used === null) return;
    if (usedBefore !== null && used - usedBefore >= SLACK * limits.runMilliseconds) end();
    usedBefore ??= used;
  };
  const looking = setInterval(look, limits.wallMilliseconds / 2);
  const patience = setTimeout(() => end(), limits.patienceMilliseconds);

  let watching = true;
  const stop = (): void => {
    watching = false;
    clearInterval(looking);
    clearTimeout(patience);
  };
  const end = (): void => {
    if (!watching) return;
    stop();
    late();
  };
  return stop;
}

/** Milliseconds for which the processor was at the worker since it began; null = it has ended. */
async function processorTime(worker: Pick<Worker, 'cpuUsage'>): Promise<number | null> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return null;
  }
}
