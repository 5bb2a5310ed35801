import * as v from 'valibot';
import { AppError } from '../errors.ts';
import type { MessageState } from '../message.ts';
import { MessageStatus, messageEventsPath, readMessage } from '../wire/message.ts';
import { readAnswer } from '../wire/request.ts';
import { byClient, type Caller, call, reaching, requestInit } from './call.ts';
import type { CardDeps } from './deps.ts';
import { eventData } from './event-stream.ts';
import { askedToWait, backOff, timer } from './keep-trying.ts';
import type { OpenedOrder } from './opened-order.ts';
import { readBounded } from './read-bounded.ts';

const FINAL: ReadonlySet<MessageState> = new Set([
  'confirmed',
  'cancelled',
  'expired',
  'failed',
] satisfies MessageState[]);

/** Milliseconds. If a proxy buffers the stream, an end is noticed this much later. */
const ASK_AFTER_SILENCE = 10_000;

/**
 * Follows an order on the server and passes on each state, until a final one or `signal`. Reconnects when the
 * connection breaks, and polls if the first state does not arrive: a proxy may buffer the stream. AppError when the
 * server refuses to answer (`client_unauthorized` and the like).
 */
export async function watchMessage(
  opened: Pick<OpenedOrder, 'cardId' | 'order'>,
  onStatus: (status: MessageStatus) => void,
  signal: AbortSignal,
  deps: Pick<CardDeps, 'store' | 'fetch' | 'connection'>,
): Promise<void> {
  const record = await deps.store.get(opened.cardId);
  if (record === null) return;
  const { pause = timer } = deps.connection ?? {};
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      for await (const status of unlessHeldBack(opened.order.messageId, byClient(record), signal, deps)) {
        tries = 0;
        onStatus(status);
        if (FINAL.has(status.state)) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!isOutage(error)) throw error;
    }
    await unlessAborted(pause(backOff(tries)), signal);
  }
}

/** The states of the stream; as long as not even the first one arrives, those that polling returns. */
async function* unlessHeldBack(
  messageId: string,
  caller: Caller,
  signal: AbortSignal,
  deps: Pick<CardDeps, 'fetch'>,
): AsyncGenerator<MessageStatus> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  try {
    const stream = statuses(messageId, caller, either, deps);
    let next = stream.next();
    next.catch(() => undefined); // it is awaited below, perhaps later than it fails
    for (;;) {
      const first = await Promise.race([next, silence(either)]);
      if (first === null && !signal.aborted) {
        yield await call(readMessage, { id: messageId }, caller, deps);
        continue;
      }
      break;
    }
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      yield value;
      next = stream.next();
    }
  } finally {
    over.abort();
  }
}

/** Null after a while, or at once when `signal` fires. */
function silence(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(over);
      signal.removeEventListener('abort', end);
      resolve(null);
    };
    const over = setTimeout(end, ASK_AFTER_SILENCE);
    signal.addEventListener('abort', end, { once: true });
  });
}

async function* statuses(
  messageId: string,
  caller: Caller,
  signal: AbortSignal,
  deps: Pick<CardDeps, 'fetch'>,
): AsyncGenerator<MessageStatus> {
  const init = requestInit(caller);
  init.headers['accept'] = 'text/event-stream';
  const { fetch } = deps; // a method call would pass the wrong `this`
  const url = new URL(messageEventsPath(messageId), caller.origin);
  const response = await reaching(() => fetch(url, { ...init, signal }));
  if (response.status >= 500) throw new AppError('server_unreachable');
  if (!response.ok) readAnswer(readMessage, response.status, parse(await reaching(() => readBounded(response))));
  if (response.body === null) return;
  const events = eventData(response.body);
  for (;;) {
    const event = await reaching(() => events.next());
    if (event.done) return;
    const status = v.safeParse(MessageStatus, parse(event.value));
    if (status.success) yield status.output;
  }
}

function isOutage(error: unknown): boolean {
  return askedToWait(error) || (error instanceof AppError && error.code === 'server_unreachable');
}

/** When `pause` is over, or at once when `signal` fires. */
function unlessAborted(pause: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      signal.removeEventListener('abort', end);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
    pause.then(end, reject);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
