import type { ClientEnd } from '../../../../shared/card/client-end.ts';
import type { ResultProps } from '../../../../shared/ui/feedback/Result.tsx';

/** How an order can end without a mobile ID; its words are in `shared/texts/`. */
export type PhoneEnd =
  | ClientEnd
  /** The URL contained something that is not a ticket: a link that was cut, or typed by hand. */
  | 'broken link'
  | 'insecure'
  | 'too old';

/** The look of each end, and whether another code helps. */
interface EndLook {
  readonly tone: ResultProps['tone'];
  /** Another icon than the tone's. */
  readonly icon?: ResultProps['icon'];
  /** False where another code would end the same way. */
  readonly scan: boolean;
}

export const ENDS: Readonly<Record<PhoneEnd, EndLook>> = {
  cancelled: { tone: 'calm', scan: true },
  // Or cancelled: the phone cannot tell which of the two it was.
  'number wrong': { tone: 'calm', scan: true },
  expired: { tone: 'warn', scan: true },
  failed: { tone: 'bad', scan: true },
  'ticket unknown': { tone: 'warn', scan: true },
  finished: { tone: 'good', scan: false },
  'open elsewhere': { tone: 'warn', icon: 'warning', scan: true },
  'open in another window': { tone: 'warn', icon: 'window', scan: false },
  'too many unfinished': { tone: 'warn', scan: true },
  'store refused': { tone: 'bad', scan: false },
  'order changed': { tone: 'bad', scan: false },
  'limit reached': { tone: 'warn', scan: true },
  'user inactive': { tone: 'bad', scan: false },
  'client outdated': { tone: 'warn', icon: 'refresh', scan: false },
  'key unsupported': { tone: 'warn', icon: 'warning', scan: false },
  'server unreachable': { tone: 'warn', icon: 'warning', scan: true },
  'server not allowed': { tone: 'bad', scan: false },
  'PIN blocked': { tone: 'bad', scan: true },
  'other kind': { tone: 'warn', icon: 'warning', scan: true },
  fault: { tone: 'bad', scan: true },
  'broken link': { tone: 'warn', icon: 'warning', scan: true },
  insecure: { tone: 'bad', scan: false },
  'too old': { tone: 'bad', scan: false },
};
