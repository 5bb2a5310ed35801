import type { Worker } from 'node:worker_threads';
import type { Limits } from './limits.ts';

/** The worker stops a script at its limit by itself and reports the line: it has half as long again to do so. */
const SLACK = 1.5;

/**
 * Calls `late` once when a running evaluation takes too long: the worker has used more processor time than a script
 * may, or the final limit has passed. A worker that waits for a busy machine gets its time. Returns the function that
 * stops watching.
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

/** Processor time of the worker in milliseconds since it began; null = it has ended. */
async function processorTime(worker: Pick<Worker, 'cpuUsage'>): Promise<number | null> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return null;
  }
}
