import type { MiddlewareHandler } from 'hono';
import type { Log } from './log.ts';

/** Whom somebody looks for is nobody's business, and what was pasted by mistake may be a link. */
const SEARCH = /^(\/api\/admin\/people\/search\/).*$/s;

/** One line per request, at level debug: method, path without query or words, status, milliseconds. Never a header or body. */
export function logRequests(deps: { readonly log: Log; readonly clock: () => Date }): MiddlewareHandler {
  return async (c, next) => {
    const started = deps.clock().getTime();
    await next();
    const ms = deps.clock().getTime() - started;
    const path = c.req.path.replace(SEARCH, '$1…');
    deps.log.debug('answered', { method: c.req.method, path, status: c.res.status, ms });
  };
}
