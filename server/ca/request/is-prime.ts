import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';

/** Moduli in the queue, about 0.2 seconds each: later ones would wait longer than their clients do. */
const MOST_WAITING = 20;

/** Seconds until a good part of the queue is done. */
const RETRY_AFTER = 5;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Whether an odd modulus is prime, tested one at a time in a thread of its own, so that neither the main thread nor the
 * pool of four is busy with it. Uses the Fermat test to base 2, which every prime passes and the product of two random
 * primes never does; it takes the same time for both, while Miller-Rabin takes a hundred times longer for a prime, so
 * that primes sent on purpose would keep everybody waiting. Throws AppError `server_busy`.
 */
export async function isPrime(modulus: bigint): Promise<boolean> {
  if (waiting >= MOST_WAITING) throw new AppError('server_busy', null, { retryAfter: RETRY_AFTER });
  waiting += 1;
  const tested = last.then(() => testInThread(modulus));
  last = tested.catch(() => undefined);
  return tested.finally(() => {
    waiting -= 1;
  });
}

function testInThread(workerData: bigint): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const worker = new Worker(new URL('./test-prime-thread.ts', import.meta.url), {
    execArgv: [],
    argv: [],
    env: {},
    name: 'prime moduli',
    workerData,
  });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The thread that tests a modulus has ended')));
  return promise;
}
