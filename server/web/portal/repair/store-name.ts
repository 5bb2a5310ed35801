import type { StoreName } from '../../../../shared/wire/card-app.ts';

/** The store of this browser; Chromium-based ones use Chrome's. */
export function storeName(userAgent: string): StoreName {
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Edg\//.test(userAgent) ? 'edge' : 'chrome';
}
