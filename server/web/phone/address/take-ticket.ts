import { readFragment } from './read-code.ts';

/** What the URL contained. `unreadable`: something that is not a ticket. */
export type Taken = { readonly kind: 'ticket'; readonly ticket: string } | { readonly kind: 'none' | 'unreadable' };

/**
 * Takes the ticket out of the address bar and the history, before anything else runs: it is for one person and one use,
 * and stays in this page's memory until it is bound.
 */
export function takeTicket({ hash }: Pick<Location, 'hash'>, history: Pick<History, 'replaceState' | 'state'>): Taken {
  if (hash.length < 2) return { kind: 'none' };
  history.replaceState(history.state, '', '/phone');
  const ticket = readFragment(hash);
  return ticket === null ? { kind: 'unreadable' } : { kind: 'ticket', ticket };
}
