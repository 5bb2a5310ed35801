import type { MiddlewareHandler } from 'hono';

const FROM_HERE = [
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** Everything from our own origin, nothing inline, nobody frames us (CSP Level 3). */
export const CONTENT_SECURITY_POLICY = ["default-src 'none'", "script-src 'self'", ...FROM_HERE].join('; ');

/** The phone app derives keys from PINs (Argon2id in WebAssembly) and has a service worker. */
const PHONE_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  ...FROM_HERE,
].join('; ');

/** The one page that may scan codes and keep keys. */
const PHONE: ReadonlyArray<readonly [string, string]> = [
  ['content-security-policy', PHONE_SECURITY_POLICY],
  ['permissions-policy', 'camera=(self), geolocation=(), microphone=()'],
];

/** Sets the headers that every answer carries, whatever made it; nothing under /api is ever stored by a cache. */
export function securityHeaders(options: { readonly https: boolean }): MiddlewareHandler {
  const always: ReadonlyArray<readonly [string, string]> = [
    ['content-security-policy', CONTENT_SECURITY_POLICY],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
    ...(options.https ? ([['strict-transport-security', 'max-age=31536000']] as const) : []),
  ];
  return async (c, next) => {
    await next();
    const own = c.res.headers.get('content-security-policy');
    for (const [name, value] of always) c.res.headers.set(name, value);
    // A page that needs less than ours says so itself.
    if (own !== null) c.res.headers.set('content-security-policy', own);
    if (c.req.path === '/phone') for (const [name, value] of PHONE) c.res.headers.set(name, value);
    const stays = c.res.headers.get('cache-control')?.startsWith('no-store') ?? false;
    if (c.req.path.startsWith('/api') && !stays) c.res.headers.set('cache-control', 'no-store');
  };
}
