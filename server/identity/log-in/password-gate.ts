import { availableParallelism } from 'node:os';
import { type FairGate, fairGate } from './fair-gate.ts';

/**
 * In front of every password that is hashed for a request. Two at once leave two of libuv's four threads to whatever else
 * waits for one, and one fewer than there are processors leaves one to everybody else; 38 MB of memory are the most that
 * they take, and sixty in line are served within a few seconds. Why so: docs/decisions/password-gate.md.
 */
export function passwordGate(processors = availableParallelism()): FairGate {
  return fairGate({ atOnce: Math.min(2, Math.max(1, processors - 1)), waiting: 60, retryAfter: 2 });
}
