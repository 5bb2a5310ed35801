import { AppError } from '../../shared/errors.ts';
import type { Endpoint } from '../../shared/wire/endpoint.ts';

/**
 * Keeps other sites from acting through somebody's browser. What the cookie authorizes needs `Origin` = PUBLIC_URL;
 * what is open to all may come without one (no browser), but not from elsewhere. Tickets and client secrets prove
 * themselves and are no browser's ambient authority. Throws AppError `origin_refused`.
 */
export function checkOrigin(endpoint: Endpoint<unknown, unknown>, headers: Headers, publicOrigin: string): void {
  if (endpoint.method === 'GET' || endpoint.auth === 'ticket' || endpoint.auth === 'client') return;
  const origin = headers.get('origin');
  const absent = origin === null && endpoint.auth === 'public';
  if (origin !== publicOrigin && !absent) throw new AppError('origin_refused');
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') throw new AppError('origin_refused');
}
