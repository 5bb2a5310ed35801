import type { CardAppSource, StoreName } from '../../../../shared/wire/card-app.ts';

export type WayToInstall =
  | { readonly by: 'store'; readonly href: string }
  | { readonly by: 'hand' }
  | { readonly by: 'help desk' };

/** How people of this server get the card app into this browser; `source` null = the server does not say. */
export function wayToInstall(source: CardAppSource | null, browser: StoreName): WayToInstall {
  const href = source?.stores[browser] ?? null;
  if (href !== null) return { by: 'store', href };
  return source?.byHand === true ? { by: 'hand' } : { by: 'help desk' };
}
