import { isTrustworthyOrigin } from '../../shared/trustworthy-origin.ts';

/** What the browser itself reports about the sender; nothing in the message counts. */
export interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

export interface WebSite {
  readonly kind: 'web site';
  /** Of the top frame. */
  readonly origin: string;
  readonly incognito: boolean;
}

export type Sender = WebSite | { readonly kind: 'own page' };

/** The origin if it may order cards. */
function trustworthyOrigin(url: string): string | null {
  const origin = URL.parse(url)?.origin ?? '';
  return isTrustworthyOrigin(origin) ? origin : null;
}

/**
 * The sender of a message, or null for one that this extension does not talk to: another extension, a frame inside a
 * page, a page that is not shown, plain http, an opaque origin. `own.baseUrl` is `runtime.getURL('')`; own pages have a
 * tab too, so it does not distinguish them.
 */
export function judgeSender(sender: MessageSender, own: { id: string; baseUrl: string }): Sender | null {
  if (sender.id !== own.id || sender.url === undefined) return null;
  if (sender.url.startsWith(own.baseUrl)) return { kind: 'own page' };
  if (sender.tab?.id === undefined || sender.frameId !== 0) return null;
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return null;
  const origin = trustworthyOrigin(sender.url);
  // A sandboxed page has the URL of its site but the origin "null". Firefox before 126 reports no origin.
  if (origin === null || (sender.origin !== undefined && sender.origin !== origin)) return null;
  return {
    kind: 'web site',
    origin,
    incognito: sender.tab.incognito,
  };
}
