import { createHash } from 'node:crypto';
import type { BlockList } from 'node:net';
import type { Context } from 'hono';
import { fromBase64url } from '../../shared/bytes.ts';
import { AppError } from '../../shared/errors.ts';
import { ROLES, type Role } from '../../shared/person.ts';
import type { Auth } from '../../shared/wire/endpoint.ts';
import { currentCall } from '../audit/caller.ts';
import type { IdentityStore } from '../identity/identity-store.ts';
import { rateLimit } from '../identity/rate-limit/rate-limit.ts';
import { checkSession } from '../identity/sessions/check-session.ts';
import { RATE_LIMITS } from '../rate-limits.ts';
import type { AppEnv } from './app-env.ts';
import { readBrowserCookie } from './browser-cookie.ts';
import { clientAddress } from './client-address.ts';
import type { Caller } from './route.ts';
import { bringsSession, readSessionCookie } from './session-cookie.ts';

export interface CallerDeps {
  readonly store: IdentityStore;
  readonly clock: () => Date;
  /** Proxies whose X-Forwarded-For is trusted. */
  readonly trustedProxies: BlockList;
}

/** Which sessions are enough. */
const ROLES_OF: Readonly<Record<'session' | 'operator' | 'admin', readonly Role[]>> = {
  session: ROLES,
  operator: ['operator', 'admin'],
  admin: ['admin'],
};

/**
 * Authenticates the caller as the endpoint requires. Throws AppError `session_missing`, `not_allowed`,
 * `ticket_unknown`, `client_unauthorized` or `too_many_tries`. Whether a ticket or secret is one of ours is up to the
 * handler. `again`: the same call, later; it is not counted as another one.
 */
export async function identifyCaller(
  auth: Auth,
  c: Context<AppEnv>,
  deps: CallerDeps,
  again = false,
): Promise<Caller<Auth>> {
  const address = addressOf(c, deps);
  if (auth === 'public') return { by: 'public', address, browser: readBrowserCookie(c) };
  if (auth === 'session' || auth === 'operator' || auth === 'admin') {
    const token = readSessionCookie(c);
    const found = token === null ? null : await checkSession(token, deps, again ? 'passive' : 'use');
    // A caller without a session was not refused anything: each visit begins by asking who is logged in. No event is
    // recorded.
    if (!bringsSession(c)) currentCall()?.told.add('session.missing');
    if (found === null) throw new AppError('session_missing');
    const call = currentCall();
    if (call !== null) call.by = found.person.id;
    if (!ROLES_OF[auth].includes(found.person.role)) throw new AppError('not_allowed');
    const counts = !again && !/^(GET|HEAD)$/.test(c.req.method);
    if (counts) await rateLimit([[RATE_LIMITS.call.session, found.person.id]], deps);
    return { by: 'session', ...found, address };
  }
  const authorization = c.req.header('authorization') ?? '';
  if (auth === 'ticket') {
    const ticket = /^Ticket ([A-Za-z0-9_-]{43})$/i.exec(authorization)?.[1];
    if (ticket === undefined) throw new AppError('ticket_unknown');
    return { by: 'ticket', ticket, address };
  }
  const secret = /^Client ([A-Za-z0-9_-]{43})$/i.exec(authorization)?.[1];
  if (secret === undefined) throw new AppError('client_unauthorized');
  return { by: 'client', secretHash: createHash('sha256').update(fromBase64url(secret)).digest('hex'), address };
}

/** Of the client, as TRUSTED_PROXIES lets us see it. Worked out once for each call. */
export function addressOf(c: Context<AppEnv>, { trustedProxies }: Pick<CallerDeps, 'trustedProxies'>): string {
  const known = c.get('address');
  if (known !== undefined) return known;
  const peer = c.env?.incoming?.socket.remoteAddress;
  const address = clientAddress(peer, c.req.header('x-forwarded-for') ?? null, trustedProxies);
  c.set('address', address);
  return address;
}
