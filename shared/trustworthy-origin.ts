/**
 * Where plain http is as good as https: this machine, by the names that a browser extension can name, too. `[::1]` is not
 * among them because neither the CSP nor every browser's match patterns know IPv6 addresses; wxt.config.ts lists the same.
 */
export const PLAIN_HTTP_HOSTS: readonly string[] = ['localhost', '127.0.0.1'];

/** True for the origin of a server that may order cards: https, or http on this machine. Not for an address with more. */
export function isTrustworthyOrigin(origin: string): boolean {
  const url = parse(origin);
  if (url?.origin !== origin) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && PLAIN_HTTP_HOSTS.includes(url.hostname));
}

/** `URL.parse`, which phones with a browser from before 2025 do not have. */
function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
