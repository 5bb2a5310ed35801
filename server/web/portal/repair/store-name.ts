import type { StoreName } from '../../../../shared/wire/card-app.ts';

/** Whose store the browser at hand uses; those made from Chromium use that of Chrome. */
export function storeName(userAgent: string): StoreName {
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Edg\//.test(userAgent) ? 'edge' : 'chrome';
}
