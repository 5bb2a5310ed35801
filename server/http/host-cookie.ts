import type { Context } from 'hono';

/** A cookie of this host alone. */
export interface HostCookie {
  /** The value of Set-Cookie. Without `days` the browser forgets it when it closes. */
  set(value: string, days?: number): string;
  clear(): string;
  /**
   * The value that was sent, or null. Two cookies of this name count as none: browsers keep one, so another site has
   * set the other, and it cannot be told which.
   */
  read(c: Context): string | null;
  /** True if one was sent, whether or not it could be one of ours. */
  isBrought(c: Context): boolean;
}

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/**
 * `__Host-` keeps other hosts and paths from setting it, HttpOnly keeps scripts from reading it. SameSite=Strict has no
 * drawback here: a link from a mail loads a static page, and that page's own requests are same-site again.
 */
export function hostCookie(name: string): HostCookie {
  const start = `__Host-${name}=`;
  return {
    set: (value, days) => `${start}${value}; ${days === undefined ? '' : `Max-Age=${days * 86_400}; `}${ATTRIBUTES}`,
    clear: () => `${start}; Max-Age=0; ${ATTRIBUTES}`,
    read(c) {
      const pairs = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim());
      const [found, ...others] = pairs.filter((pair) => pair.startsWith(start));
      return found === undefined || others.length > 0 ? null : found.slice(start.length);
    },
    isBrought: (c) => (c.req.header('cookie') ?? '').includes(start),
  };
}
