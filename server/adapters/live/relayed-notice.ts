import * as v from 'valibot';
import { Notice } from '../../../shared/wire/live.ts';

/** What servers notify one another of. `from` is the sending server, which has called its own listeners already. */
const RelayedNotice = v.variant('to', [
  // `change`: as earlier versions call it, which may run beside this one.
  v.object({ to: v.literal('person'), from: v.string(), personId: v.string(), change: Notice }),
  v.object({ to: v.literal('client'), from: v.string(), messageId: v.string() }),
  /** The sender may have failed to send something. */
  v.object({ to: v.literal('everybody'), from: v.string() }),
]);
export type RelayedNotice = v.InferOutput<typeof RelayedNotice>;

/** Null = not a notice that this version supports: another version may run beside it. */
export function readRelayedNotice(payload: string): RelayedNotice | null {
  try {
    const read = v.safeParse(RelayedNotice, JSON.parse(payload));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
