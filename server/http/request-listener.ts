import type { IncomingMessage, RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server';
import { AppError } from '../../shared/errors.ts';
import type { Log } from '../log.ts';
import { answerProblem } from './answer-problem.ts';
import { tellFailure } from './tell-failure.ts';

interface ListenerEnv extends Pick<HttpBindings, 'incoming'> {
  readonly fail: (error: unknown) => void;
}

/**
 * A name that belongs to nobody (RFC 2606 §2), for a request that may omit its host: what answers under any name
 * answers under this one too.
 */
const NO_HOST = 'no-host.invalid';

/** From a request of Node's server to an answer of `fetch`. An invalid URL, and two Host headers, get a problem. */
export function requestListener(
  fetch: (request: Request, env: ListenerEnv) => Response | Promise<Response>,
  deps: { readonly log: Log },
): RequestListener {
  const listener = getRequestListener(
    (request, { incoming }) => {
      // HTTP/1 only; the server negotiates the protocol.
      if (!('headersDistinct' in incoming)) throw new TypeError('This server speaks no HTTP/2');
      // Parsers disagree on which one counts (RFC 9112 §3.2).
      if (countHosts(incoming) > 1) throw new RequestError('Two hosts');
      if (!incoming.headers.host && !mayLeaveHostOut(incoming)) throw new RequestError('No host');
      return fetch(request, {
        incoming,
        fail: (error) => {
          tellFailure(error, 'an answer broke off on our side', deps.log);
          incoming.socket.destroy();
        },
      });
    },
    {
      hostname: NO_HOST,
      overrideGlobalObjects: false,
      errorHandler: (error) =>
        answerProblem(
          error instanceof RequestError ? new AppError('input_invalid', 'It has no good address') : error,
          deps,
          new Headers({ 'cache-control': 'no-store' }),
        ),
    },
  );
  return (request, response) => {
    // A port may be empty (RFC 3986 §3.2.3), which means the default one.
    request.headers.host &&= request.headers.host.replace(/:$/, '');
    return listener(request, response);
  };
}

/** `headers` keeps only the first one. */
function countHosts({ rawHeaders }: IncomingMessage): number {
  const isHost = (text: string, index: number) => index % 2 === 0 && text.length === 4 && /^host$/i.test(text);
  return rawHeaders.filter(isHost).length;
}

/** HTTP/1.0 has no Host; load balancer probes and simple CRL clients still use it. HTTP/1.1 requires it (§3.2). */
function mayLeaveHostOut({ httpVersion }: IncomingMessage): boolean {
  return httpVersion === '1.0';
}
