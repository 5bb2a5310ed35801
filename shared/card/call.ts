import { type Bytes, toBase64url } from '../bytes.ts';
import { AppError } from '../errors.ts';
import type { Endpoint } from '../wire/endpoint.ts';
import { buildRequest, isAway, readAnswer } from '../wire/request.ts';
import type { CardDeps } from './deps.ts';
import { readBounded } from './read-bounded.ts';

/** Longer than any honest answer takes; a server that hangs counts as unreachable. */
const PATIENCE = 60_000;

/** The server, and the authorization. */
export interface Caller {
  readonly origin: string;
  readonly authorization: string;
}

export function byTicket(origin: string, ticket: string): Caller {
  return { origin, authorization: `Ticket ${ticket}` };
}

export function byClient({ origin, clientSecret }: { origin: string; clientSecret: Bytes }): Caller {
  return { origin, authorization: `Client ${toBase64url(clientSecret)}` };
}

/** Common to all requests: no cookies, no caches, no redirects. */
export function requestInit(caller: Caller): RequestInit & { headers: Record<string, string> } {
  return {
    headers: { authorization: caller.authorization },
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  };
}

/**
 * One call. AppError with the server's own code; `server_unreachable` when there is no answer (worth a retry);
 * `server_unexpected` when the answer does not match the contract or is larger than any of it. `patience`: how long to
 * wait for an answer.
 */
export async function call<Input, Output>(
  to: Endpoint<Input, Output>,
  input: Input,
  caller: Caller,
  deps: Pick<CardDeps, 'fetch'>,
  patience?: AbortSignal,
): Promise<Output> {
  const { status, body } = await exchange(to, input, caller, deps, patience);
  return readAnswer(to, status, body);
}

/** The raw answer, for a caller who must look at it before it is parsed. */
export async function exchange<Input, Output>(
  to: Endpoint<Input, Output>,
  input: Input,
  caller: Caller,
  deps: Pick<CardDeps, 'fetch'>,
  patience = AbortSignal.timeout(PATIENCE),
): Promise<{ status: number; body: unknown }> {
  const { path, body } = buildRequest(to, input);
  const init = requestInit(caller);
  if (body !== null) init.headers['content-type'] = 'application/json';
  const { fetch } = deps; // a method call would pass the wrong `this`
  return reaching(async () => {
    const response = await fetch(new URL(path, caller.origin), {
      ...init,
      method: to.method,
      body,
      signal: patience,
    });
    if (isAway(response.status)) throw new AppError('server_unreachable');
    return { status: response.status, body: parse(await readBounded(response)) };
  });
}

/** What `fetch` throws when there is no connection, or it breaks or hangs, becomes `server_unreachable`. */
export async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const timedOut = cause instanceof DOMException && cause.name === 'TimeoutError';
    if (cause instanceof TypeError || timedOut) throw new AppError('server_unreachable', null, { cause });
    throw cause;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
