import * as v from 'valibot';
import { Change } from '../../../shared/wire/live.ts';

/** What servers notify one another of. `from` is the sending server, which has called its own listeners already. */
const Notice = v.variant('to', [
  v.object({ to: v.literal('person'), from: v.string(), personId: v.string(), change: Change }),
  v.object({ to: v.literal('client'), from: v.string(), messageId: v.string() }),
  /** The sender may have failed to send something. */
  v.object({ to: v.literal('everybody'), from: v.string() }),
]);
export type Notice = v.InferOutput<typeof Notice>;

/** Null = not a notice that this version supports: another version may run beside it. */
export function readNotice(payload: string): Notice | null {
  try {
    const read = v.safeParse(Notice, JSON.parse(payload));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
