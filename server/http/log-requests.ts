import type { MiddlewareHandler } from 'hono';
import type { Log } from './log.ts';

/** One line per request, at level debug: method, path without query, status, milliseconds. Never a header or a body. */
export function logRequests(deps: { readonly log: Log; readonly clock: () => Date }): MiddlewareHandler {
  return async (c, next) => {
    const started = deps.clock().getTime();
    await next();
    const ms = deps.clock().getTime() - started;
    deps.log.debug('answered', { method: c.req.method, path: c.req.path, status: c.res.status, ms });
  };
}
