import { Hono } from 'hono';
import { AppError } from '../shared/errors.ts';
import { answerProblem } from './http/answer-problem.ts';
import type { AppEnv } from './http/app-env.ts';
import { logRequests } from './http/log-requests.ts';
import { mountPki } from './http/pki.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { Log } from './log.ts';

type PkiDeps = Parameters<typeof mountPki>[1] & { readonly log: Log };

/**
 * The app of the plain http listener: `/pki` and nothing else. Everything there is signed, and software that checks a
 * certificate asks without TLS.
 */
export function createPkiApp(deps: PkiDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(logRequests({ ...deps, endpoints: [] }));
  app.use(securityHeaders({ https: false }));
  mountPki(app, deps);
  app.notFound(() => answerProblem(new AppError('not_found'), deps));
  app.onError((error) => answerProblem(error, deps));
  return app;
}
