import * as v from 'valibot';
import { Change } from '../../../shared/wire/live.ts';

/** What servers tell one another. `from` is the server that tells; it has told its own listeners already. */
const Notice = v.variant('to', [
  v.object({ to: v.literal('person'), from: v.string(), personId: v.string(), change: Change }),
  v.object({ to: v.literal('client'), from: v.string(), messageId: v.string() }),
  /** The teller may have failed to tell something. */
  v.object({ to: v.literal('everybody'), from: v.string() }),
]);
export type Notice = v.InferOutput<typeof Notice>;

/** Null = not a notice that this version knows: another version may run beside it. */
export function readNotice(payload: string): Notice | null {
  try {
    const read = v.safeParse(Notice, JSON.parse(payload));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
