import type { Context } from 'hono';
import { KNOWN_DAYS } from '../identity/log-in/known-browsers.ts';
import { hostCookie } from './host-cookie.ts';

/** By which a browser shows who has logged in there. It grants no access, and stays after log-out. */
const COOKIE = hostCookie('known');

export function setBrowserCookie(kept: string): string {
  return COOKIE.set(kept, KNOWN_DAYS);
}

/** As it was sent, to be checked by `KnownBrowsers`; null = none. */
export function readBrowserCookie(c: Context): string | null {
  return COOKIE.read(c);
}
