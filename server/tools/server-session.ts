import type { AppError } from '../../shared/errors.ts';
import type { Endpoint } from '../../shared/wire/endpoint.ts';
import { buildRequest, readAnswer } from '../../shared/wire/request.ts';
import { logIn, logOut, type Session } from '../../shared/wire/session.ts';
import { ToolFailure } from './tool-failure.ts';

/** A session on a server. */
export interface ServerSession {
  readonly person: Session;
  /** Throws the server's own AppError, and ToolFailure when no answer of a Chipless server comes. */
  call<Input, Output>(to: Endpoint<Input, Output>, input: Input): Promise<Output>;
  /** Logs out. Never throws: the session ends by itself as well. */
  end(): Promise<void>;
}

/** Trying a script for everybody may take a while. */
const LONGEST_WAIT_MS = 120_000;

/** Logs in. Throws what `call` throws. */
export async function openServerSession(
  given: { readonly url: string; readonly user: string; readonly password: string },
  deps: { readonly fetch: typeof fetch },
): Promise<ServerSession> {
  let cookie: string | null = null;

  async function call<Input, Output>(to: Endpoint<Input, Output>, input: Input): Promise<Output> {
    const { path, body } = buildRequest(to, input);
    const answer = await deps
      .fetch(`${given.url}${path}`, {
        method: to.method,
        body,
        headers: {
          origin: given.url, // calls with the cookie need the server's own origin
          ...(cookie === null ? {} : { cookie }),
          ...(body === null ? {} : { 'content-type': 'application/json' }),
        },
        redirect: 'manual', // the password goes only to the server that was named
        signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      })
      .catch((cause: unknown) => {
        throw unreachable(given.url, cause);
      });
    if (answer.status >= 300 && answer.status < 400) {
      throw new ToolFailure(
        `${given.url} sends callers on to another address: name that one, with CHIPLESS_URL or --url.`,
      );
    }
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return readAnswer(to, answer.status, await answer.json().catch(() => null));
  }

  const person = await call(logIn, { userName: given.user, password: given.password });
  return {
    person,
    call,
    async end() {
      await call(logOut, {}).catch(() => undefined);
    },
  };
}

/** Connection errors, by Node's error code. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'does not answer: nothing listens there',
  ENOTFOUND: 'cannot be found: its host name is not known',
  EAI_AGAIN: 'cannot be found: the name server does not answer',
  ECONNRESET: 'closed the connection',
  UND_ERR_SOCKET: 'closed the connection',
  ETIMEDOUT: 'does not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'does not answer in time',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another name',
};
const UNTRUSTED = 'has a certificate that is not trusted here: NODE_EXTRA_CA_CERTS may name the file of its authority';

function unreachable(url: string, cause: unknown): ToolFailure {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return new ToolFailure(`The server at ${url} does not answer in time.`, 2, { cause });
  }
  const code = codeOf(cause);
  const reason = REASONS[code] ?? (/CERT|SIGNATURE|ISSUER/.test(code) ? UNTRUSTED : `cannot be reached (${code})`);
  return new ToolFailure(`The server at ${url} ${reason}.`, 2, { cause });
}

/** Node nests it in the cause of the cause. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error.cause === undefined ? error.message : codeOf(error.cause);
}

/** One sentence about the server's answer. */
export function explainAnswer(error: AppError, url: string): string {
  switch (error.code) {
    case 'login_failed':
      return `User name or password is not correct at ${url}.`;
    case 'not_allowed':
      return 'Operators may pull; to check and to push takes an admin.';
    case 'origin_refused':
      return `The server at ${url} is known by another address: name its PUBLIC_URL, with CHIPLESS_URL or --url.`;
    case 'server_unreachable':
      return `The server at ${url} is not there just now. Try again in a moment.`;
    case 'host_refused':
      return `The server at ${url} is known by another address. ${error.detail ?? ''}`.trim();
    case 'server_unexpected':
      return `What answers at ${url} is no Chipless of this version.`;
    case 'too_many_tries':
      return `${error.message}${error.retryAfter === null ? '' : ` (${Math.ceil(error.retryAfter / 60)} minutes)`}.`;
    case 'internal':
      return `${error.message}${error.reference === null ? '' : `; its log knows more under ${error.reference}`}.`;
    default:
      return error.message.endsWith('.') ? error.message : `${error.message}.`;
  }
}
