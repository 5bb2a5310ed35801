import type { BlockList } from 'node:net';
import { Hono } from 'hono';
import { AppError } from '../shared/errors.ts';
import type { Organization } from '../shared/organization.ts';
import type { CardAppSource } from '../shared/wire/card-app.ts';
import { adminRoutes } from './http/admin.ts';
import { answerProblem } from './http/answer-problem.ts';
import type { AppEnv } from './http/app-env.ts';
import { auditRoutes } from './http/audit.ts';
import { auditExportRoutes } from './http/audit-export.ts';
import { cardAppRoutes } from './http/card-app.ts';
import { credentialRoutes, mountCertificateFiles } from './http/credentials.ts';
import { describeApi } from './http/describe-api.ts';
import { mountEvents } from './http/events.ts';
import { mountHealth } from './http/health.ts';
import { logRequests } from './http/log-requests.ts';
import { messageRoutes } from './http/messages.ts';
import { mountRoutes } from './http/mount-routes.ts';
import { optionRoutes } from './http/option-scripts.ts';
import { answerNotFound, mountPages, type Pages } from './http/pages.ts';
import { mountPki } from './http/pki.ts';
import { processRoutes } from './http/processes.ts';
import { refuseForeignHost } from './http/refuse-foreign-host.ts';
import { collectRoutes, type Route } from './http/route.ts';
import { runRoutes } from './http/runs.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sessionRoutes } from './http/session.ts';
import { traceCalls } from './http/trace-calls.ts';
import type { Log } from './log.ts';
import type { Sandbox } from './options/evaluation.ts';
import { readMessageStatus } from './processes/client/read-message-status.ts';
import type { Deps } from './processes/engine/deps.ts';

export interface AppDeps extends Deps {
  readonly log: Log;
  /** Evaluates what admins try; orders use another one. */
  readonly draftSandbox: Sandbox;
  /** Proxies whose X-Forwarded-For is trusted. */
  readonly trustedProxies: BlockList;
  /** null = no pages, as in tests of the API. */
  readonly pages: Pages | null;
  /** The organisation that runs the server. */
  readonly organization: Pick<Organization, 'name'>;
  readonly cardApp: CardAppSource;
  /** Fires when the server shuts down. */
  readonly closing: AbortSignal;
  /** Milliseconds between the comments of an event stream. */
  readonly heartbeat: number;
  /** The product's version, for the OpenAPI document. */
  readonly version: string;
}

/** The whole server as a function from request to response; wiring and sockets are elsewhere. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const { route, declared } = collectRoutes();
  declareRoutes(route, deps);
  const endpoints = declared.map(({ endpoint }) => endpoint);

  const app = new Hono<AppEnv>();
  app.use(logRequests({ ...deps, endpoints }));
  app.use(traceCalls(deps));
  app.use(securityHeaders({ https: deps.publicOrigin.startsWith('https:') }));
  app.use(refuseForeignHost(deps));

  const api = describeApi(endpoints, { version: deps.version, server: deps.publicOrigin });
  app.get('/api/openapi.json', (c) => c.json(api));
  mountEvents(app, { ...deps, readMessageStatus: (who) => readMessageStatus(who, deps) });
  mountCertificateFiles(app, deps);
  mountRoutes(app, declared, deps);

  mountHealth(app, deps);
  mountPki(app, deps);
  const { pages } = deps;
  if (pages !== null) mountPages(app, pages, deps);

  app.notFound(async (c) => {
    const forPeople =
      pages !== null && ['GET', 'HEAD'].includes(c.req.method) && !/^\/(api|pki)(\/|$)/.test(c.req.path);
    return forPeople ? answerNotFound(c, pages) : answerProblem(new AppError('not_found'), deps);
  });
  app.onError((error) => answerProblem(error, deps));
  return app;
}

function declareRoutes(route: Route, deps: AppDeps): void {
  sessionRoutes(route, deps);
  cardAppRoutes(route, deps);
  runRoutes(route, deps);
  messageRoutes(route, deps);
  credentialRoutes(route, deps);
  processRoutes(route, deps);
  adminRoutes(route, deps);
  auditRoutes(route, deps);
  auditExportRoutes(route, deps);
  optionRoutes(route, deps);
}
