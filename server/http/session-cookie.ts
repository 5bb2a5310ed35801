import type { Context } from 'hono';

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

/**
 * The token, or null when there is none that could be one of ours. Two cookies of this name are nobody's: browsers keep
 * one, so that somebody else has put the other one there, and which is which cannot be said.
 */
export function readSessionCookie(c: Context): string | null {
  const pairs = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  const [token, ...others] = pairs
    .filter((pair) => pair.startsWith(`${NAME}=`))
    .map((pair) => pair.slice(NAME.length + 1));
  return token !== undefined && others.length === 0 && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

/** True where a session cookie was sent, whether or not it could be one of ours. */
export function bringsSession(c: Context): boolean {
  return (c.req.header('cookie') ?? '').includes(`${NAME}=`);
}
