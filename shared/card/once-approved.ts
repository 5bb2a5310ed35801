import { AppError } from '../errors.ts';
import { readMessage } from '../wire/message.ts';
import { byClient, call } from './call.ts';
import type { CardDeps } from './deps.ts';
import { keepTrying, timer } from './keep-trying.ts';
import { refuseEnded } from './order-state.ts';
import type { Answered } from './record.ts';

/**
 * From polling every second, for people who type at once, to every five, for people who first have to find their
 * computer.
 */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 5000;

/**
 * Runs `answer` as soon as the number of the order has been typed in Self-Service, at once if none is asked for. The
 * server decides: `message_unapproved` means to keep waiting. `onWaiting` each time a wait begins. A host that follows
 * the order (`watchMessage`) may end a pause early by its `connection.pause`.
 *
 * AppError as `answer`, and `message_cancelled` (also after a wrong number), `message_expired`, `message_failed`,
 * `server_unreachable`.
 */
export async function onceApproved<T>(
  record: Answered,
  answer: () => Promise<T>,
  onWaiting: () => void,
  deps: CardDeps,
): Promise<T> {
  const { order } = record;
  if (order.number === null) return answer();
  const { pause = timer } = deps.connection ?? {};
  const ask = () => call(readMessage, { id: order.messageId }, byClient(record), deps);
  let waiting = false;
  for (let waits = 0; ; waits++) {
    const { state, approved } = await keepTrying(ask, new Date(order.expiresAt), deps);
    refuseEnded(state);
    if (approved) {
      try {
        return await answer();
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'message_unapproved') throw error;
        waiting = false;
      }
    }
    if (!waiting) onWaiting();
    waiting = true;
    await pause(Math.min(FIRST_PAUSE * 1.2 ** waits, LONGEST_PAUSE));
  }
}
