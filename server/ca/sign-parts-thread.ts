import { parentPort, workerData } from 'node:worker_threads';
import { signParts } from './sign-parts.ts';

/** The thread of `signLarge`: one list, one answer. */
// The value that signLarge passed, cloned.
const signed = await signParts(workerData as Parameters<typeof signParts>[0]);
parentPort?.postMessage(signed, signed === null ? [] : [signed.der.buffer]);
