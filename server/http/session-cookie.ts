import type { Context } from 'hono';
import { hostCookie } from './host-cookie.ts';

/** Ends when the browser closes; how long the session lasts is decided by the server. */
const COOKIE = hostCookie('session');

export function setSessionCookie(token: string): string {
  return COOKIE.set(token);
}

export function clearSessionCookie(): string {
  return COOKIE.clear();
}

/** The token, or null when there is none that could be one of ours. */
export function readSessionCookie(c: Context): string | null {
  const token = COOKIE.read(c);
  return token !== null && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

/** True if a session cookie was sent, whether or not it could be one of ours. */
export function bringsSession(c: Context): boolean {
  return COOKIE.isBrought(c);
}
