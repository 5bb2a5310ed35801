import { AppError } from '../../../shared/errors.ts';
import type { Endpoint } from '../../../shared/wire/endpoint.ts';
import { buildRequest, readAnswer } from '../../../shared/wire/request.ts';
import { readSession } from '../../../shared/wire/session.ts';
import { publish } from './live/notices.ts';
import { noteServerTime } from './server-clock.ts';

const LONGEST_WAIT_MS = 30_000;

/**
 * Calls the server and returns the parsed answer. Throws AppError: the server's own, or `server_unreachable`. A lost
 * session is also published, so that the whole page reacts to it, unless the call was about the session itself.
 */
export async function call<Input, Output>(to: Endpoint<Input, Output>, input: Input): Promise<Output> {
  const { path, body } = buildRequest(to, input);
  const response = await fetch(path, {
    method: to.method,
    body,
    headers: body === null ? {} : { 'content-type': 'application/json' },
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(LONGEST_WAIT_MS),
  }).catch((cause: unknown) => {
    throw new AppError('server_unreachable', null, { cause });
  });
  noteServerTime(response.headers.get('date'), Date.now());
  const answer: unknown = await response.json().catch((cause: unknown) => {
    if (cause instanceof SyntaxError) return null;
    throw new AppError('server_unreachable', null, { cause });
  });
  try {
    return readAnswer(to, response.status, answer);
  } catch (error) {
    const sessionLost = error instanceof AppError && error.code === 'session_missing';
    if (sessionLost && to.path !== readSession.path) publish({ what: 'session', runId: null });
    throw error;
  }
}
