import * as v from 'valibot';
import { FORMAT } from '../../shared/wire/message.ts';
import { type PageAnswer, PageRequest } from '../../shared/wire/page.ts';
import { isAllowed } from './allowed-servers.ts';
import { openProvisioning } from './open-provisioning.ts';
import { pageFailure } from './page-failure.ts';
import type { WebSite } from './sender.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** The answer to a web site's message; undefined for one that no site can send. Never rejects. */
export function answerWebSite(message: unknown, site: WebSite, deps: WorkerDeps): Promise<PageAnswer> | undefined {
  const parsed = v.safeParse(PageRequest, message);
  if (!parsed.success) return undefined;
  const request = parsed.output;
  return answer(request, site, deps).catch((error: unknown) => pageFailure(request.action, error));
}

/** Everything that a web site can ask. */
async function answer(request: PageRequest, site: WebSite, deps: WorkerDeps): Promise<PageAnswer> {
  switch (request.action) {
    case 'chipless:status':
      return {
        action: 'chipless:status-success',
        version: deps.own.version,
        formats: [FORMAT],
        allowed: await isAllowed(site.origin, deps),
        incognito: site.incognito,
      };
    case 'chipless:enrol':
      await openProvisioning(site, request.ticket, deps);
      return { action: 'chipless:enrol-success' };
  }
}
