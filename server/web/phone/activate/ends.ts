import type { ClientEnd } from '../../../../shared/card/client-end.ts';
import type { ResultProps } from '../../../../shared/ui/Result.tsx';

/** How an order can end without a mobile ID. Each text says what happened, what was not lost and what to do. */
export interface End {
  readonly tone: ResultProps['tone'];
  readonly headline: string;
  readonly body: string;
  /** Another sign than the tone's. */
  readonly icon?: ResultProps['icon'];
  /** What to do about it if it was somebody else. */
  readonly warning?: string;
  /** False where another code would end the same way. */
  readonly scan: boolean;
}

const NOTHING_CREATED = 'Nothing was created on this phone.';
const EXPIRED: End = {
  tone: 'warn',
  headline: 'This code has expired',
  body: 'Start again in Self-Service.',
  scan: true,
};
const CANCELLED: End = { tone: 'calm', headline: 'This order was cancelled', body: NOTHING_CREATED, scan: true };
const FAILED: End = {
  tone: 'bad',
  headline: 'Your mobile ID could not be made',
  body: `The server could not issue the certificates. ${NOTHING_CREATED} Start again in Self-Service in a few minutes.`,
  scan: true,
};
const FAULT: End = {
  tone: 'bad',
  headline: 'Something went wrong on our side',
  body: 'No mobile ID is ready. Go back to Self-Service and scan the code again.',
  scan: true,
};

/** An address that brought something along which is no ticket: a link that was cut, or typed by hand. */
export const BROKEN_LINK: End = {
  tone: 'warn',
  icon: 'warning',
  headline: 'This link is not whole',
  body: 'From an email: open it there once more, or copy all of it, up to the very end. From a code: scan the one that Self-Service shows you. Nothing was used up.',
  scan: true,
};
export const INSECURE: End = {
  tone: 'bad',
  headline: 'This page needs a secure connection',
  body: 'A mobile ID can only be made over https. Tell your help desk. Nothing was created.',
  scan: false,
};
export const TOO_OLD: End = {
  tone: 'bad',
  headline: 'This browser is too old',
  body: 'Update your phone’s system or browser, then open the link again. Nothing was created.',
  scan: false,
};

/** What the phone says at each end. */
export const ENDS = {
  cancelled: CANCELLED,
  // Or cancelled: the phone cannot tell which of the two it was.
  'number wrong': {
    ...CANCELLED,
    headline: 'This order has ended',
    body: `It was cancelled in Self-Service, or a wrong number was typed there. ${NOTHING_CREATED}`,
  },
  expired: EXPIRED,
  failed: FAILED,
  'ticket unknown': {
    tone: 'warn',
    headline: 'This code does not work any more',
    body: 'Scan the newest code that Self-Service shows you, or open our newest email. Is there none? Start again in Self-Service.',
    scan: true,
  },
  finished: {
    tone: 'good',
    headline: 'This order is finished',
    body: 'There is nothing left to do here. Go back to Self-Service.',
    scan: false,
  },
  'open elsewhere': {
    tone: 'warn',
    icon: 'warning',
    headline: 'This code has already been used',
    body: 'A code works once, on one phone. Make a new one in Self-Service and scan it here.',
    warning: 'If it was not you, choose Cancel in Self-Service now.',
    scan: true,
  },
  'open in another window': {
    tone: 'warn',
    icon: 'window',
    headline: 'This order is open in another tab',
    body: 'Go on in the other tab of this browser.',
    scan: false,
  },
  'too many unfinished': {
    tone: 'warn',
    headline: 'Three orders are not finished yet',
    body: 'This phone keeps three unfinished orders. Finish or cancel them in Self-Service first, then open your link or scan your code again.',
    scan: true,
  },
  'store refused': {
    tone: 'bad',
    headline: 'This browser won’t keep a mobile ID',
    body: 'It refuses to store data for this page. Leave private browsing or use another browser. Nothing was created.',
    scan: false,
  },
  'order changed': {
    tone: 'bad',
    headline: 'This order was changed',
    body: 'Somebody changed it on your phone. No mobile ID was made. Tell your help desk, then choose Cancel in Self-Service.',
    scan: false,
  },
  'limit reached': {
    tone: 'warn',
    headline: 'You already have a mobile ID',
    body: `Another one became active while this one was made. ${NOTHING_CREATED}`,
    scan: true,
  },
  'user inactive': {
    tone: 'bad',
    headline: 'Your account is not active any more',
    body: 'No mobile ID was created. Ask your help desk.',
    scan: false,
  },
  'client outdated': {
    tone: 'warn',
    icon: 'refresh',
    headline: 'The phone app needs an update',
    body: 'Close it and open the link again. Nothing was created.',
    scan: false,
  },
  'key unsupported': {
    tone: 'warn',
    icon: 'warning',
    headline: 'This browser cannot make your mobile ID',
    body: 'Your order asks for a kind of key that it does not know. Open the link in another browser, such as Chrome, or on another phone. Nothing was created.',
    scan: false,
  },
  'server unreachable': {
    tone: 'warn',
    icon: 'warning',
    headline: 'No connection',
    body: 'We could not reach the server until the order ended. Start again in Self-Service.',
    scan: true,
  },
  'server not allowed': INSECURE,
  'PIN blocked': {
    tone: 'bad',
    headline: 'That was the last try',
    body: 'This order cannot be finished without its PIN. Choose Cancel in Self-Service, then start again.',
    scan: true,
  },
  'other kind': {
    tone: 'warn',
    icon: 'warning',
    headline: 'This is not a Chipless code',
    body: 'Scan the code that Self-Service shows you.',
    scan: true,
  },
  fault: FAULT,
} satisfies Readonly<Record<ClientEnd, End>>;
