import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server';
import { AppError } from '../../shared/errors.ts';
import { answerProblem } from './answer-problem.ts';
import type { Log } from './log.ts';
import { tellFailure } from './tell-failure.ts';

interface ListenerEnv extends Pick<HttpBindings, 'incoming'> {
  readonly fail: (error: unknown) => void;
}

/** From a request of Node's server to an answer of `fetch`. An address that is none, and two of them, get a problem. */
export function requestListener(
  fetch: (request: Request, env: ListenerEnv) => Response | Promise<Response>,
  deps: { readonly log: Log },
): RequestListener {
  return getRequestListener(
    (request, { incoming }) => {
      // HTTP/1 only: what it is, the server decides.
      if (!('headersDistinct' in incoming)) throw new TypeError('This server speaks no HTTP/2');
      // Readers disagree on which one counts (RFC 9112 §3.2).
      if ((incoming.headersDistinct['host']?.length ?? 0) > 1) throw new RequestError('Two hosts');
      return fetch(request, {
        incoming,
        fail: (error) => {
          tellFailure(error, 'an answer broke off on our side', deps.log);
          incoming.socket.destroy();
        },
      });
    },
    {
      overrideGlobalObjects: false,
      errorHandler: (error) =>
        answerProblem(
          error instanceof RequestError ? new AppError('input_invalid', 'It has no good address') : error,
          deps,
          new Headers({ 'cache-control': 'no-store' }),
        ),
    },
  );
}
