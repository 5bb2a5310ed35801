import type { MiddlewareHandler } from 'hono';
import type { Endpoint } from '../../shared/wire/endpoint.ts';
import type { Log } from '../log.ts';

type Located = Pick<Endpoint<unknown, unknown>, 'path' | 'unlogged'>;

/**
 * One line per request, at level debug: method, path without query, status, milliseconds. Never a header or body, and
 * of `endpoints` no path field that was searched for: it may name a person, or be a link pasted by mistake.
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

/** The path up to the first field that must not be logged; the whole path if there is none. */
function loggedPart({ path, unlogged = [] }: Located): string[] {
  const [first] = unlogged.map((name) => path.indexOf(`:${name}`)).sort((one, other) => one - other);
  return first === undefined ? [] : [path.slice(0, first)];
}
