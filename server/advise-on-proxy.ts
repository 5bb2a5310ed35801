import type { Config } from './config.ts';

/** A warning for the start when a proxy seems to terminate TLS for us but is not trusted; null = all is well. */
export function adviseOnProxy({
  publicUrl,
  tls,
  trustedProxies,
}: Pick<Config, 'publicUrl' | 'tls' | 'trustedProxies'>) {
  const hasProxy = publicUrl?.startsWith('https:') && tls === null;
  if (!hasProxy || trustedProxies.rules.length > 0) return null;
  return (
    'PUBLIC_URL is https and TLS_CERT_FILE is not set: a proxy in front has to speak TLS. Set TRUSTED_PROXIES to its ' +
    'address: until then all people share one address, and its limits on wrong log-ins and connections'
  );
}
