import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const SELF = "'self'";
const NONE = "'none'";

/** Everything from our own origin, nothing inline, no framing (CSP Level 3). */
const POLICY = {
  defaultSrc: [NONE],
  scriptSrc: [SELF],
  styleSrc: [SELF],
  imgSrc: [SELF, 'data:'],
  fontSrc: [SELF],
  connectSrc: [SELF],
  manifestSrc: [SELF],
  frameAncestors: [NONE],
  baseUri: [NONE],
  formAction: [SELF],
};

/** The phone app derives keys from PINs (Argon2id in WebAssembly) and has a service worker. */
const PHONE_POLICY = { ...POLICY, scriptSrc: [SELF, "'wasm-unsafe-eval'"], workerSrc: [SELF] };

/** Sets the headers that every answer carries, whatever produced it; nothing under /api is ever stored by a cache. */
export function securityHeaders(options: { readonly https: boolean }): MiddlewareHandler {
  const headers = (contentSecurityPolicy: typeof POLICY, camera: string[]) =>
    secureHeaders({
      contentSecurityPolicy,
      permissionsPolicy: { camera, geolocation: [], microphone: [] },
      strictTransportSecurity: options.https && 'max-age=31536000',
      xFrameOptions: 'DENY',
      // A page with a stricter policy sets it itself.
      overwrite: false,
      // For browsers and plug-ins that are no longer in use.
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
    });
  const always = headers(POLICY, []);
  const phone = headers(PHONE_POLICY, ['self']); // the one page that may use the camera and store keys
  return async (c, next) => {
    await (c.req.path === '/phone' ? phone : always)(c, next);
    const stays = c.res.headers.get('cache-control')?.startsWith('no-store') ?? false;
    if (c.req.path.startsWith('/api') && !stays) c.res.headers.set('cache-control', 'no-store');
  };
}
