import type { OrderEnd } from '../../../../shared/order-end.ts';
import type { LiveItem } from '../../../../shared/ui/order/LiveList.tsx';
import type { Progress } from '../../../../shared/wire/run.ts';

export type EmailProgress = NonNullable<Progress['email']>;

/** How an order ended. */
export interface RunEndView {
  readonly shows: 'done' | OrderEnd;
}

/** A step of a running order. */
export type RunStepView =
  | { readonly shows: 'start'; readonly has: 'none' | 'another' | 'limit' }
  | { readonly shows: 'lock first' }
  /** A card, in the card app. */
  | { readonly shows: 'waiting'; readonly items: readonly LiveItem[]; readonly lastsUntil: string }
  /** A mobile ID, from the code or email to the phone's answer. */
  | { readonly shows: 'code'; readonly progress: Progress }
  | { readonly shows: 'email'; readonly items: readonly LiveItem[]; readonly email: EmailProgress }
  | { readonly shows: 'email failed'; readonly address: string }
  | { readonly shows: 'number' }
  | { readonly shows: 'connected'; readonly items: readonly LiveItem[] }
  | { readonly shows: 'ready'; readonly items: readonly LiveItem[] };

/** What the page of an order shows, decided from the order alone. */
export type RunView = RunStepView | RunEndView;

export function isEnd(view: RunView): view is RunEndView {
  switch (view.shows) {
    case 'done':
    case 'cancelled':
    case 'expired':
    case 'failed':
    case 'number wrong':
    case 'email refused':
    case 'limit reached':
      return true;
    default:
      return false;
  }
}
