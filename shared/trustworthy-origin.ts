/**
 * Where plain http is as good as https: this machine, by the names that a browser extension can use, too. `[::1]` is
 * not among them because neither CSP nor every browser's match patterns support IPv6 addresses; wxt.config.ts lists the
 * same.
 */
export const PLAIN_HTTP_HOSTS: readonly string[] = ['localhost', '127.0.0.1'];

/**
 * True for the origin of a server that may order cards: https, or http on this machine. False for a URL with anything
 * more than an origin.
 */
export function isTrustworthyOrigin(origin: string): boolean {
  const url = parse(origin);
  if (url?.origin !== origin) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && PLAIN_HTTP_HOSTS.includes(url.hostname));
}

/** `URL.parse`, which browsers from before 2025 do not have. */
function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
