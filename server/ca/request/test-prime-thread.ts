import { parentPort, workerData } from 'node:worker_threads';

/** 2^(n-1) mod n, from the highest bit of the exponent on. */
function passesFermat(n: bigint): boolean {
  let power = 1n;
  for (const bit of (n - 1n).toString(2)) {
    power = (power * power) % n;
    if (bit === '1') power = (power << 1n) % n;
  }
  return power === 1n;
}

parentPort?.postMessage(passesFermat(BigInt(workerData)));
