import { AppError } from '../../shared/errors.ts';
import type { Endpoint } from '../../shared/wire/endpoint.ts';
import { rightAddress } from './refuse-foreign-host.ts';

/**
 * Keeps other sites from acting through a person's browser. Calls authorized by the cookie need `Origin` = PUBLIC_URL;
 * public calls may come without one (not a browser), but not from elsewhere. Tickets and client secrets authenticate
 * themselves and are no browser's ambient authority. Throws AppError `origin_refused`, which names the right URL: a
 * person who came by another name of this server reads it on the page.
 */
export function checkOrigin(endpoint: Endpoint<unknown, unknown>, headers: Headers, publicOrigin: string): void {
  if (endpoint.method === 'GET' || endpoint.auth === 'ticket' || endpoint.auth === 'client') return;
  const origin = headers.get('origin');
  const absent = origin === null && endpoint.auth === 'public';
  const site = headers.get('sec-fetch-site');
  const elsewhere = site === 'cross-site' || site === 'same-site';
  if ((origin !== publicOrigin && !absent) || elsewhere)
    throw new AppError('origin_refused', null, { explanation: rightAddress(publicOrigin) });
}
