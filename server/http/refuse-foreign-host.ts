import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { Explanation } from '../../shared/explanation.ts';
import type { Organization } from '../../shared/organization.ts';
import type { Log } from '../log.ts';
import { answerProblem } from './answer-problem.ts';
import { tellRefusal } from './tell-refusal.ts';

/** Signed or empty content is for everybody, under any host name: revocation lists, health probes of load balancers. */
const BY_ANY_NAME = /^\/(pki(\/.*)?|healthz|readyz)$/;

const LONGEST_LOGGED = 200;

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:34rem;margin:15vh auto;padding:0 1.25rem}
h1{font-size:1.5rem;line-height:1.25}
a{overflow-wrap:anywhere}`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

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
      pageFor(`${publicOrigin}${asked.pathname}${asked.search}`, publicOrigin, deps.organization.name),
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

/** `address`: the same page at the right URL. An empty icon, so that the browser requests none here. */
function pageFor(address: string, publicOrigin: string, organization: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Wrong address</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>This is not the address of ${escapeHtml(organization)}</h1>
<p>Nobody can log in here. Open <a href="${escapeHtml(address)}">${escapeHtml(publicOrigin)}</a> instead.</p>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
