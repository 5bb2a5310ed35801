import type { ClientEnd } from '../../shared/card/client-end.ts';
import type { ResultProps } from '../../shared/ui/feedback/Result.tsx';

/** How an order can end without a card; its words are in `shared/texts/`. */
export type CreateEnd =
  | ClientEnd
  /** The window was opened without an order, or for one that has ended. */
  | 'no order';

/** The look of each end. */
export const ENDS: Readonly<Record<CreateEnd, ResultProps['tone']>> = {
  cancelled: 'calm',
  'number wrong': 'calm',
  expired: 'warn',
  failed: 'bad',
  'limit reached': 'warn',
  finished: 'good',
  'ticket unknown': 'warn',
  'open elsewhere': 'warn',
  'open in another window': 'warn',
  'too many unfinished': 'warn',
  'store refused': 'bad',
  'user inactive': 'bad',
  'client outdated': 'warn',
  'key unsupported': 'warn',
  'order changed': 'bad',
  'PIN blocked': 'bad',
  'server unreachable': 'bad',
  'server not allowed': 'bad',
  // A mobile ID is made by the phone app; no page of ours hands its ticket to the card app.
  'other kind': 'warn',
  fault: 'bad',
  'no order': 'calm',
};
