import { AppError, ERROR_CODES } from '../../shared/errors.ts';
import { explain } from '../../shared/explanation.ts';
import { errors } from '../../shared/texts/en/errors.ts';
import type { Log } from '../log.ts';
import { STATUS } from './status.ts';
import { tellFailure } from './tell-failure.ts';
import { tellRefusal } from './tell-refusal.ts';

/**
 * The external form of any error: a problem (RFC 9457) with our `code`. Anything that is not an AppError is `internal`;
 * its cause is only in the log, under the reference that the answer carries.
 */
export function answerProblem(error: unknown, deps: { log: Log }, extra: Headers = new Headers()): Response {
  const known = error instanceof AppError && error.code !== 'internal' ? error : null;
  const code = known?.code ?? 'internal';
  const status = STATUS[code];
  const reference = known === null ? tellFailure(error, 'a request failed on our side', deps.log) : null;
  if (code === 'server_unreachable' && known?.cause instanceof Error) {
    deps.log.warn('a request has to come again', { why: known.cause.message });
  }
  if (known !== null) tellRefusal(known.code, deps.log);
  const problem = {
    type: `urn:problem-type:chipless:${code}`,
    title: ERROR_CODES[code],
    status,
    ...(known === null ? {} : detailOf(known)),
    code,
    ...(known?.retryAfter == null ? {} : { retryAfter: known.retryAfter }),
    ...(reference === null ? {} : { reference }),
    ...(known?.faults == null ? {} : { faults: known.faults }),
  };
  const headers = new Headers(extra);
  headers.delete('set-cookie');
  headers.set('content-type', 'application/problem+json');
  // Here too, since some are answered before there is an app that sets it.
  headers.set('x-content-type-options', 'nosniff');
  if (known?.retryAfter != null) headers.set('retry-after', String(Math.max(1, Math.ceil(known.retryAfter))));
  return new Response(JSON.stringify(problem), { status, headers });
}

function detailOf({ detail, explanation }: AppError): { detail?: string } {
  if (explanation === null) return detail === null ? {} : { detail };
  return { detail: explain(explanation, errors.explanations), ...explanation };
}
