import * as v from 'valibot';
import { FORMAT } from '../../shared/wire/message.ts';
import { type PageAnswer, PageRequest } from '../../shared/wire/page.ts';
import { isAllowed } from './allowed-servers.ts';
import { openEnrolment } from './open-enrolment.ts';
import { pageFailure } from './page-failure.ts';
import type { WebSite } from './sender.ts';
import type { WorkerDeps } from './worker-deps.ts';

type Table = {
  readonly [Request in PageRequest as Request['action']]: (
    request: Request,
    site: WebSite,
    deps: WorkerDeps,
  ) => Promise<PageAnswer>;
};

/** Everything that a web site can ask. */
export const FROM_WEB_SITES: Table = {
  'chipless:status': async (_, site, deps) => ({
    action: 'chipless:status-success',
    version: deps.own.version,
    formats: [FORMAT],
    allowed: await isAllowed(site.origin, deps),
    incognito: site.incognito,
  }),
  'chipless:enrol': async ({ ticket }, site, deps) => {
    await openEnrolment(site, ticket, deps);
    return { action: 'chipless:enrol-success' };
  },
};

/** The answer to a web site's message; undefined for a message that is not in the table. Never rejects. */
export function answerWebSite(message: unknown, site: WebSite, deps: WorkerDeps): Promise<PageAnswer> | undefined {
  const parsed = v.safeParse(PageRequest, message);
  if (!parsed.success) return undefined;
  const request = parsed.output;
  const answer =
    request.action === 'chipless:status'
      ? FROM_WEB_SITES[request.action](request, site, deps)
      : FROM_WEB_SITES[request.action](request, site, deps);
  return answer.catch((error: unknown) => pageFailure(request.action, error));
}
