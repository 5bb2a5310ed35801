import type { Hono } from 'hono';
import * as v from 'valibot';
import { utf8 } from '../../shared/bytes.ts';
import { AppError } from '../../shared/errors.ts';
import { toPem } from '../../shared/pem.ts';
import * as wire from '../../shared/wire/credential.ts';
import { id } from '../../shared/wire/fields.ts';
import { ownCertificate, readCertificate } from '../credentials/read-certificate.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { listCredentials } from '../processes/life-cycle/view-credentials.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnv } from './app-env.ts';
import { identifyCaller } from './identify-caller.ts';
import type { RouteDeps } from './mount-routes.ts';
import type { Route } from './route.ts';

/** Credentials and certificates of the logged-in person. */
export function credentialRoutes(route: Route, deps: Deps): void {
  const { store, clock, ca } = deps;
  route(wire.listCredentials, async (_, { person }) => ({
    credentials: await store.transaction((stores) =>
      listCredentials(person, { person, as: 'user' }, { stores, now: clock() }),
    ),
  }));
  route(wire.readCertificate, (input, { person }) =>
    store.transaction((stores) => readCertificate(input.id, person.id, clock(), { stores, ca })),
  );
}

/**
 * A certificate as a file: `GET /api/certificates/<id>.pem` and `.der`, for the logged-in person. Mount it before the
 * declared routes, whose `/api/certificates/:id` would take the ending as part of the id.
 */
export function mountCertificateFiles(app: Hono<AppEnv>, deps: Omit<RouteDeps, 'store'> & Pick<Deps, 'store'>): void {
  app.get('/api/certificates/:file{[^/]+\\.(?:pem|der)}', async (c) => {
    try {
      const caller = await identifyCaller('session', c, deps);
      if (caller.by !== 'session') throw new AppError('session_missing');
      const file = c.req.param('file');
      const certificateId = v.safeParse(id, file.slice(0, -4));
      if (!certificateId.success) throw new AppError('certificate_unknown');
      const { der, purpose, serialNumber } = await deps.store.transaction((stores) =>
        ownCertificate(certificateId.output, caller.person.id, stores),
      );
      const ending = file.slice(-4);
      const body = ending === '.pem' ? utf8(toPem('CERTIFICATE', der)) : new Uint8Array(der);
      return new Response(body, {
        headers: {
          'content-type': ending === '.pem' ? 'application/x-pem-file' : 'application/pkix-cert',
          'content-disposition': `attachment; filename="${purpose}-${serialNumber}${ending}"`,
          'cache-control': 'no-store',
        },
      });
    } catch (error) {
      return answerProblem(error, deps);
    }
  });
}
