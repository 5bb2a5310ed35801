import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { Explanation } from '../../shared/explanation.ts';
import type { Organization } from '../../shared/organization.ts';
import { languageOfRequest } from '../../shared/texts/language-of-request.ts';
import type { Log } from '../log.ts';
import { answerProblem } from './answer-problem.ts';
import { tellRefusal } from './tell-refusal.ts';
import { STYLE_HASH, wrongAddressPage } from './wrong-address-page.ts';

/** Signed or empty content is for everybody, under any host name: revocation lists, health probes of load balancers. */
const BY_ANY_NAME = /^\/(pki(\/.*)?|healthz|readyz)$/;

const LONGEST_LOGGED = 200;

/**
 * Answers 421 (RFC 9110 §15.5.20) to requests for a host other than that of PUBLIC_URL: a foreign name that points here
 * (DNS rebinding), or another name of this machine, under which no log-in would work. A browser gets a page that leads
 * to the right URL. The port is ignored: proxies omit it, and it does not change whose name it is.
 */
export function refuseForeignHost(deps: {
  readonly publicOrigin: string;
  readonly organization: Pick<Organization, 'name'>;
  readonly log: Log;
}): MiddlewareHandler {
  const { publicOrigin } = deps;
  const ours = new URL(publicOrigin).hostname;
  return async (c, next) => {
    const asked = new URL(c.req.url);
    if (asked.hostname === ours || BY_ANY_NAME.test(c.req.path)) return next();
    tellRefusal('host_refused', deps.log, { named: asked.hostname.slice(0, LONGEST_LOGGED) });
    const wantsPage = /^(GET|HEAD)$/.test(c.req.method) && (c.req.header('accept') ?? '').includes('text/html');
    if (!wantsPage || /^\/api(\/|$)/.test(c.req.path)) {
      const extra = new Headers({ 'cache-control': 'no-store' });
      return answerProblem(
        new AppError('host_refused', null, { explanation: rightAddress(publicOrigin) }),
        deps,
        extra,
      );
    }
    return c.html(
      wrongAddressPage(
        {
          address: `${publicOrigin}${asked.pathname}${asked.search}`,
          ...{ publicOrigin, organization: deps.organization.name },
        },
        languageOfRequest(c.req.raw.headers),
      ),
      421,
      {
        'cache-control': 'no-store',
        'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      },
    );
  };
}

/** For a person who came by another name. */
export function rightAddress(publicOrigin: string): Explanation {
  return { reason: 'other address', facts: { address: publicOrigin } };
}
