/**
 * The browser to open instead when this page is shown inside another app (mail, chat), whose browser forgets its data;
 * null = this one keeps a mobile ID. Detected from what the app says about itself; in case of doubt it counts as a
 * browser.
 */
export function betterBrowser({
  userAgent,
  standalone,
}: {
  readonly userAgent: string;
  /** Runs from the home screen, where iOS leaves "Safari" out as well. */
  readonly standalone: boolean;
}): 'Safari' | 'Chrome' | null {
  if (standalone) return null;
  const apple = /iPhone|iPod|iPad/.test(userAgent);
  if (APPS.test(userAgent)) return apple ? 'Safari' : 'Chrome';
  // A web view on iOS is WebKit without a browser's name; one on Android says "wv".
  if (apple && /AppleWebKit/.test(userAgent) && !/Safari\//.test(userAgent)) return 'Safari';
  if (/Android/.test(userAgent) && /; wv\)/.test(userAgent)) return 'Chrome';
  return null;
}

/** Apps that name themselves. */
const APPS =
  /FBAN|FBAV|FB_IAB|Instagram|Line\/|MicroMessenger|Twitter|LinkedInApp|GSA\/|Snapchat|WhatsApp|Slack|Teams\/|Outlook-(iOS|Android)|Gmail|YahooMobile|DuckDuckGo\/.*wv/;

/** iPhone or iPad in Safari itself: its storage is not the installed app's. */
export function isSafariTab({
  userAgent,
  maxTouchPoints,
  standalone,
}: {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  readonly standalone: boolean;
}): boolean {
  if (standalone || /CriOS|FxiOS|EdgiOS|OPT\//.test(userAgent)) return false;
  const apple = /iPhone|iPod|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return apple && /Safari\//.test(userAgent);
}

/** Opened from the home screen. */
export function isStandalone(): boolean {
  // Safari's own, older than the standard's.
  const own: { standalone?: boolean } = navigator as Navigator & { standalone?: boolean };
  return own.standalone === true || matchMedia('(display-mode: standalone)').matches;
}
