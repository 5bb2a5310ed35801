import type { Log } from '../log.ts';
import { makeReference } from '../processes/engine/make-reference.ts';

/** One log line about a failure of ours. Returns the reference under which it is found, and which may be shown. */
export function tellFailure(error: unknown, happened: string, log: Log): string {
  const reference = makeReference({ random });
  log.error(happened, { reference, error });
  return reference;
}

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
