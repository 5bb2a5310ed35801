import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

/**
 * The session cookie. `__Host-` keeps other hosts and paths from setting it. SameSite=Strict costs nothing here: a
 * link from a mail loads a static page, and that page's own requests are same-site again. No Max-Age: it goes when
 * the browser closes; how long the session lives is the server's business.
 */
const NAME = '__Host-session';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

export function setSessionCookie(token: string): string {
  return `${NAME}=${token}; ${ATTRIBUTES}`;
}

export function clearSessionCookie(): string {
  return `${NAME}=; Max-Age=0; ${ATTRIBUTES}`;
}

/** The token, or null when there is none that could be one of ours. */
export function readSessionCookie(c: Context): string | null {
  const token = getCookie(c, NAME);
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}
