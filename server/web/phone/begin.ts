import type { CardDeps } from '../../../shared/card/deps.ts';
import type { Begun } from '../../../shared/card/lead-order.ts';
import { listUnfinishedOrders } from '../../../shared/card/list-unfinished-orders.ts';
import type { PhoneEnd } from './activate/ends.ts';
import type { Taken } from './address/take-ticket.ts';
import { betterBrowser, isSafariTab, isStandalone } from './host/foreign-browser.ts';
import { missingSupport } from './host/missing-support.ts';

/** The current task of the phone app: one order, the way there, or the mobile IDs. */
export type Stage =
  | { readonly kind: 'elsewhere'; readonly browser: 'Safari' | 'Chrome'; readonly ticket: string }
  | { readonly kind: 'add to home'; readonly ticket: string }
  | { readonly kind: 'activate'; readonly begun: Begun }
  | { readonly kind: 'end'; readonly end: PhoneEnd }
  | { readonly kind: 'home'; readonly scanning: boolean };

const HOME: Stage = { kind: 'home', scanning: false };

/** Where a page that was opened with this URL begins. Binds nothing. */
export async function begin(taken: Taken, deps: Pick<CardDeps, 'store'>): Promise<Stage> {
  const missing = missingSupport();
  if (missing !== null) return { kind: 'end', end: missing === 'https' ? 'insecure' : 'too old' };
  if (taken.kind === 'unreadable') return { kind: 'end', end: 'broken link' };
  if (taken.kind === 'ticket') return beginWith(taken.ticket);
  // A page that was reloaded half-way continues by itself. Home says what cannot be read.
  const pending = await listUnfinishedOrders(deps).catch(() => []);
  const order = pending.find(({ origin }) => origin === location.origin);
  return order === undefined ? HOME : { kind: 'activate', begun: { cardId: order.cardId } };
}

function beginWith(ticket: string): Stage {
  const { userAgent, maxTouchPoints } = navigator;
  const standalone = isStandalone();
  const browser = betterBrowser({ userAgent, standalone });
  if (browser !== null) return { kind: 'elsewhere', browser, ticket };
  if (isSafariTab({ userAgent, maxTouchPoints, standalone })) return { kind: 'add to home', ticket };
  return { kind: 'activate', begun: { ticket } };
}
