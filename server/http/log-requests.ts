import type { MiddlewareHandler } from 'hono';
import type { Endpoint } from '../../shared/wire/endpoint.ts';
import type { Log } from '../log.ts';

type Located = Pick<Endpoint<unknown, unknown>, 'path' | 'unlogged'>;

/**
 * One line per request, at level debug: method, path without query, status, milliseconds. Never a header or body, and of
 * `endpoints` nothing that somebody looked for: whom is nobody's business, and what was pasted by mistake may be a link.
 */
export function logRequests(deps: {
  readonly log: Log;
  readonly clock: () => Date;
  readonly endpoints: readonly Located[];
}): MiddlewareHandler {
  const logged = deps.endpoints.flatMap(loggedPart);
  return async (c, next) => {
    const started = deps.clock().getTime();
    await next();
    const ms = deps.clock().getTime() - started;
    const known = logged.find((part) => c.req.path.startsWith(part));
    const path = known === undefined ? c.req.path : `${known}…`;
    deps.log.debug('answered', { method: c.req.method, path, status: c.res.status, ms });
  };
}

/** The path up to what stays out of the log; none where all of it may be there. */
function loggedPart({ path, unlogged = [] }: Located): string[] {
  const [first] = unlogged.map((name) => path.indexOf(`:${name}`)).sort((one, other) => one - other);
  return first === undefined ? [] : [path.slice(0, first)];
}
