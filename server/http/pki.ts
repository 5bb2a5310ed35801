import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { utf8 } from '../../shared/bytes.ts';
import { toPem } from '../../shared/pem.ts';
import type { Ca } from '../ca/ca.ts';
import type { IssuerName } from '../ca/ca-store.ts';
import { currentCrl } from '../ca/current-crl.ts';
import type { Store } from '../processes/store.ts';
import type { AppEnv } from './app-env.ts';

/** What the CA publishes, at the addresses that stand in its certificates; over plain http too, because all is signed. */
export function mountPki(
  app: Hono<AppEnv>,
  deps: { readonly ca: Ca; readonly store: Store; readonly clock: () => Date },
): void {
  const { ca } = deps;
  const chainPem = utf8(ca.chain.map((certificate) => toPem('CERTIFICATE', certificate)).join(''));
  app.get('/pki/root.crt', (c) => publish(c, ca.root.certificate, 'application/pkix-cert'));
  app.get('/pki/issuing.crt', (c) => publish(c, ca.issuing.certificate, 'application/pkix-cert'));
  app.get('/pki/chain.pem', (c) => publish(c, chainPem, 'application/pem-certificate-chain'));
  const crl = (issuer: IssuerName) => currentCrl(ca, issuer, deps.store, deps.clock()).then(({ der }) => der);
  app.get('/pki/root.crl', async (c) => publish(c, await crl('root'), 'application/pkix-crl'));
  app.get('/pki/issuing.crl', async (c) => publish(c, await crl('issuing'), 'application/pkix-crl'));
}

/** Asked for anew each time: a revocation counts at once, and a CA may be made anew at the same address. */
function publish(c: Context<AppEnv>, body: Uint8Array, type: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag };
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(body), { headers });
}
