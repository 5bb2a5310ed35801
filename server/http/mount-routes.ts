import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { AppError } from '../../shared/errors.ts';
import { FileAnswer } from '../../shared/wire/file-answer.ts';
import type { Log } from '../log.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnv } from './app-env.ts';
import { setBrowserCookie } from './browser-cookie.ts';
import { checkOrigin } from './check-origin.ts';
import { ANY_ORIGIN, answerOptions } from './cross-origin.ts';
import { type CallerDeps, identifyCaller } from './identify-caller.ts';
import { limitGuesses } from './limit-guesses.ts';
import { readInput } from './read-input.ts';
import type { DeclaredRoute, Reply } from './route.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';
import { streamFile } from './stream-file.ts';
import { tellRefusal } from './tell-refusal.ts';

export interface RouteDeps extends CallerDeps {
  /** The origin of PUBLIC_URL. */
  readonly publicOrigin: string;
  readonly log: Log;
}

const LONGEST_LOGGED = 200;
/** A body that takes longer to arrive, in milliseconds: its sender may no longer be logged in. */
const MOMENT = 250;

/** Serves the declared routes: one dispatcher per path, which knows all its methods. */
export function mountRoutes(app: Hono<AppEnv>, declared: readonly DeclaredRoute[], deps: RouteDeps): void {
  const byPath = Map.groupBy(declared, ({ endpoint }) => endpoint.path);
  // A literal path goes before one with a field at the same place.
  const paths = [...byPath.keys()].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  for (const path of paths) {
    const resource = makeResource(byPath.get(path) ?? []);
    app.all(path, (c) => serveRoute(c, resource, deps));
  }
}

/** '~' comes after every letter. */
function sortKey(path: string): string {
  return path.replaceAll(':', '~');
}

/** What a path names (RFC 9110 §3.1), worked out once. */
interface Resource {
  readonly routes: readonly DeclaredRoute[];
  /** True if a ticket or a client secret authorizes: any origin may call, cookies are ignored. */
  readonly open: boolean;
  /** The value of Allow. */
  readonly allow: string;
}

function makeResource(routes: readonly DeclaredRoute[]): Resource {
  const methods = routes.flatMap(({ endpoint }) => (endpoint.method === 'GET' ? ['GET', 'HEAD'] : [endpoint.method]));
  return {
    routes,
    open: routes.some(({ endpoint }) => endpoint.auth === 'ticket' || endpoint.auth === 'client'),
    allow: [...methods, 'OPTIONS'].join(', '),
  };
}

async function serveRoute(c: Context<AppEnv>, { routes, open, allow }: Resource, deps: RouteDeps): Promise<Response> {
  const headers = open ? new Headers(ANY_ORIGIN) : new Headers();
  if (c.req.method === 'OPTIONS') return answerOptions(allow, open);
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const found = routes.find(({ endpoint }) => endpoint.method === method);
  try {
    if (found === undefined) {
      headers.set('allow', allow);
      throw new AppError('method_not_allowed');
    }
    return await limitGuesses(c, deps, () => callRoute(c, found, deps, headers));
  } catch (error) {
    if (error instanceof AppError && error.code === 'origin_refused') {
      tellRefusal('origin_refused', deps.log, { named: c.req.header('origin')?.slice(0, LONGEST_LOGGED) ?? null });
    }
    return answerProblem(error, deps, headers);
  }
}

async function callRoute(
  c: Context<AppEnv>,
  { endpoint, handle }: DeclaredRoute,
  deps: RouteDeps,
  headers: Headers,
): Promise<Response> {
  checkOrigin(endpoint, c.req.raw.headers, deps.publicOrigin);
  const began = deps.clock().getTime();
  // Before the body, so that strangers do not make the server read one.
  const before = await identifyCaller(endpoint.auth, c, deps);
  const input = await readInput(endpoint, c.req.raw);
  const took = Math.abs(deps.clock().getTime() - began);
  const caller = took < MOMENT ? before : await identifyCaller(endpoint.auth, c, deps, true);
  // Making a file costs work and leaves a trace, for nothing.
  if (endpoint.file !== undefined && c.req.method === 'HEAD') return new Response(null, { headers });
  const reply: Reply = {
    startSession: (token) => headers.append('set-cookie', setSessionCookie(token)),
    endSession: () => headers.append('set-cookie', clearSessionCookie()),
    rememberBrowser: (kept) => headers.append('set-cookie', setBrowserCookie(kept)),
  };
  // Parsed on the way out as well: fields that the contract does not name are never sent.
  const output = v.parse(endpoint.output, await handle(input, caller, reply));
  if (endpoint.file === undefined) return Response.json(output, { headers });
  return streamFile(v.parse(FileAnswer, output), headers, c.env?.fail);
}
