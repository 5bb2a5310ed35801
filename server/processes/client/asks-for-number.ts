import type { Delivery } from '../../../shared/message.ts';
import type { StoredRun } from '../engine/run-store.ts';

/** True when the number on the phone has to be typed in Self-Service: as the options say, and always for a supplied one. */
export function asksForNumber({ startedBy, options }: StoredRun, delivery: Delivery): boolean {
  return startedBy !== null || options.secondChannel[delivery];
}
