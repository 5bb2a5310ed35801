import { type FairGate, fairGate } from './fair-gate.ts';

/**
 * In front of every password that is hashed for a request. Two at once leave two of libuv's four threads to whatever else
 * waits for one, and 38 MB of memory are the most that they take; sixty in line are served within a few seconds. Why so:
 * docs/decisions/password-gate.md.
 */
export function passwordGate(): FairGate {
  return fairGate({ atOnce: 2, waiting: 60, retryAfter: 2 });
}
