import { availableParallelism } from 'node:os';
import { type FairGate, fairGate } from './fair-gate.ts';

/**
 * Limits how many passwords are hashed at once. Two leave two of libuv's four threads to other work, and one fewer than
 * there are processors leaves one to everything else; they use at most 38 MB of memory, and sixty in line are served
 * within a few seconds. The reasons: docs/decisions/password-gate.md.
 */
export function passwordGate(processors = availableParallelism()): FairGate {
  return fairGate({ atOnce: Math.min(2, Math.max(1, processors - 1)), waiting: 60, retryAfter: 2 });
}
