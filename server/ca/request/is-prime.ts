import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';

/** Moduli in line, each for some 0.2 seconds: what comes later would wait longer than its client does. */
const MOST_WAITING = 20;

/** Seconds until a good part of the line is gone. */
const RETRY_AFTER = 5;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Says whether an odd modulus is a prime, one at a time and in a thread of its own: neither the main thread nor the four
 * that everything else shares has to do it. By the test of Fermat to base 2, which no prime fails and the product of
 * two random primes never passes; it takes as long for one as for the other, where Miller and Rabin's takes a hundred
 * times longer for a prime, so that somebody who sends primes would keep everybody waiting. Throws AppError
 * `server_busy`.
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
    ...{ execArgv: [], argv: [], env: {}, name: 'prime moduli', workerData },
  });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The thread that tests a modulus has ended')));
  return promise;
}
