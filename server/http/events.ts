import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { AppError } from '../../shared/errors.ts';
import { id } from '../../shared/wire/fields.ts';
import { EVENTS_PATH } from '../../shared/wire/live.ts';
import { type MessageStatus, messageEventsPath } from '../../shared/wire/message.ts';
import { checkSession } from '../identity/sessions/check-session.ts';
import type { Live } from '../processes/engine/live.ts';
import { CAPS } from '../rate-limits.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnv } from './app-env.ts';
import { ANY_ORIGIN, answerOptions } from './cross-origin.ts';
import { answerEvents } from './event-stream.ts';
import { identifyCaller } from './identify-caller.ts';
import { limitGuesses } from './limit-guesses.ts';
import type { RouteDeps } from './mount-routes.ts';
import { readSessionCookie } from './session-cookie.ts';
import { type StreamSlots, streamSlots } from './stream-slots.ts';

export interface EventDeps extends RouteDeps {
  readonly live: Live;
  /** Fires when the server shuts down: every stream ends. */
  readonly closing: AbortSignal;
  /** Throws AppError `client_unauthorized` and the like. */
  readonly readMessageStatus: (who: { messageId: string; secretHash: string }) => Promise<MessageStatus>;
  /** Milliseconds between comments; each also checks that the client may still listen. */
  readonly heartbeat: number;
}

const FINAL: ReadonlySet<MessageStatus['state']> = new Set(['confirmed', 'cancelled', 'expired', 'failed']);

/** The two streams of shared/wire/live.ts and message.ts: changes of a person's things, and the state of a message. */
export function mountEvents(app: Hono<AppEnv>, deps: EventDeps): void {
  const people = streamSlots(CAPS.streamsOfPerson);
  const clients = streamSlots(CAPS.streamsOfMessage);
  stream(app, EVENTS_PATH, false, deps, (c) => personEvents(c, people, deps));
  stream(app, messageEventsPath(':id'), true, deps, (c) => messageEvents(c, clients, deps));
}

function stream(
  app: Hono<AppEnv>,
  path: string,
  open: boolean,
  deps: EventDeps,
  answer: (c: Context<AppEnv>) => Promise<Response>,
): void {
  app.all(path, async (c) => {
    const headers = new Headers({ ...(open ? ANY_ORIGIN : {}), allow: 'GET, OPTIONS' });
    if (c.req.method === 'OPTIONS') return answerOptions('GET, OPTIONS', open);
    try {
      if (c.req.method !== 'GET') throw new AppError('method_not_allowed');
      const response = await limitGuesses(c, deps, () => answer(c));
      if (open) for (const [name, value] of Object.entries(ANY_ORIGIN)) response.headers.set(name, value);
      return response;
    } catch (error) {
      return answerProblem(error, deps, headers);
    }
  });
}

async function personEvents(c: Context<AppEnv>, slots: StreamSlots, deps: EventDeps): Promise<Response> {
  const caller = await identifyCaller('session', c, deps);
  const token = readSessionCookie(c);
  if (caller.by !== 'session' || token === null) throw new AppError('session_missing');
  return answerEvents(
    (sink) => {
      const check = async (): Promise<void> => {
        try {
          if ((await checkSession(token, deps, 'passive')) !== null) return sink.alive();
          sink.send('change', { what: 'session', runId: null });
        } catch (error) {
          deps.log.warn('a stream ends because its session could not be checked', { error });
        }
        sink.close();
      };
      const stop = deps.live.onPerson(caller.person.id, (change) => {
        // A person may have several sessions, and only some of them may have ended: each stream checks its own.
        if (change.what === 'session') void check();
        else sink.send('change', change);
      });
      const timer = setInterval(() => void check(), deps.heartbeat);
      const leave = slots(caller.person.id, sink.close);
      sink.alive();
      return () => {
        leave();
        clearInterval(timer);
        stop();
      };
    },
    { closing: deps.closing, fail: c.env?.fail },
  );
}

async function messageEvents(c: Context<AppEnv>, slots: StreamSlots, deps: EventDeps): Promise<Response> {
  const caller = await identifyCaller('client', c, deps);
  if (caller.by !== 'client') throw new AppError('client_unauthorized');
  const messageId = v.safeParse(id, c.req.param('id'));
  if (!messageId.success) throw new AppError('input_invalid', 'The address does not name an order');
  const who = { messageId: messageId.output, secretHash: caller.secretHash };
  const first = await deps.readMessageStatus(who);
  return answerEvents(
    (sink) => {
      let last = '';
      const show = (status: MessageStatus): void => {
        const now = JSON.stringify(status);
        if (now === last) {
          sink.comment();
          return;
        }
        last = now;
        sink.send('message', status);
        if (FINAL.has(status.state)) sink.close();
      };
      let turn: Promise<void> = Promise.resolve(); // one read after the other: an older state never comes later
      const look = (): void => {
        turn = turn.then(async () => show(await deps.readMessageStatus(who))).catch(() => sink.close());
      };
      const stop = deps.live.onClient(who.messageId, look);
      const timer = setInterval(look, deps.heartbeat);
      const leave = slots(who.messageId, sink.close);
      show(first);
      look(); // changes between the first read and the start of listening
      return () => {
        leave();
        clearInterval(timer);
        stop();
      };
    },
    { closing: deps.closing, fail: c.env?.fail },
  );
}
