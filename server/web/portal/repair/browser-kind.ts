/** `extensions`: can hold the card app. `phone`: cannot hold a card. `other`: we have no extension for it. */
export type BrowserKind = 'extensions' | 'phone' | 'other';

/** Detected from what the browser says about itself; in case of doubt the card app is looked for. */
export function browserKind({
  userAgent,
  maxTouchPoints,
}: {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}): BrowserKind {
  if (/Android|iPhone|iPod|\bMobile\b/.test(userAgent)) return 'phone';
  // An iPad says it is a Mac, but no Mac has a touch screen.
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'phone';
  return /Firefox\/|Chrom(e|ium)\/|Edg\//.test(userAgent) ? 'extensions' : 'other';
}
