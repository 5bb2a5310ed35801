import type { ClientEnd } from '../../shared/card/client-end.ts';
import type { ResultProps } from '../../shared/ui/Result.tsx';

/** How an order can end without a card. Each text says what happened, what was not lost and what to do. */
export interface End {
  readonly tone: ResultProps['tone'];
  readonly headline: string;
  readonly body: string;
}

const NOTHING_CREATED = 'Nothing was created in this browser. Start again in Self-Service.';

const CANCELLED: End = { tone: 'calm', headline: 'This order was cancelled', body: NOTHING_CREATED };
const EXPIRED: End = { tone: 'warn', headline: 'This order has expired', body: NOTHING_CREATED };
const FAILED: End = {
  tone: 'bad',
  headline: 'Your card could not be made',
  body: 'The server could not issue the certificates. No card was created and your PIN was not kept. Start again in Self-Service in a few minutes.',
};
const FINISHED: End = {
  tone: 'good',
  headline: 'This order is finished',
  body: 'There is nothing left to do here. Go back to Self-Service.',
};
const FAULT: End = {
  tone: 'bad',
  headline: 'Something went wrong on our side',
  body: 'No card is ready. Close this window, then choose Open card app in Self-Service again.',
};

export const NO_ORDER: End = {
  tone: 'calm',
  headline: 'There is no order here',
  body: 'Choose Open card app in Self-Service.',
};

/** What the window says at each end. */
export const ENDS = {
  cancelled: CANCELLED,
  'number wrong': CANCELLED,
  expired: EXPIRED,
  failed: FAILED,
  'limit reached': {
    tone: 'warn',
    headline: 'You have as many cards as you can have',
    body: 'Another one became active while this one was made. Nothing was created.',
  },
  finished: FINISHED,
  'ticket unknown': {
    tone: 'warn',
    headline: 'This order cannot be opened any more',
    body: 'Nothing was created in this browser. Choose Open card app in Self-Service again, or start again there.',
  },
  'open elsewhere': {
    tone: 'warn',
    headline: 'This order is open somewhere else',
    body: 'Another browser took it. If it was not you, choose Cancel in Self-Service now.',
  },
  'open in another window': {
    tone: 'warn',
    headline: 'This order is open in another window',
    body: 'Go on in the other card app window.',
  },
  'too many unfinished': {
    tone: 'warn',
    headline: 'Three orders are not finished yet',
    body: 'This browser keeps three unfinished orders of a server. Open the card app by its icon, delete one there, then choose Open card app again.',
  },
  'store refused': {
    tone: 'bad',
    headline: 'This browser won’t keep a card',
    body: 'It refuses to store data for the card app. Check its privacy settings, or use another browser. Nothing was created.',
  },
  'user inactive': {
    tone: 'bad',
    headline: 'Your account is not active any more',
    body: 'No card was created. Ask your help desk.',
  },
  'client outdated': {
    tone: 'warn',
    headline: 'The card app needs an update',
    body: 'This server needs a newer version. Updates come by themselves; restarting the browser often helps. Nothing was created.',
  },
  'key unsupported': {
    tone: 'warn',
    headline: 'This browser cannot make your card',
    body: 'Your order asks for a kind of key that it does not know. It waits for you: open Self-Service in another browser, such as Chrome or Edge, and go on there. Nothing was created.',
  },
  'order changed': {
    tone: 'bad',
    headline: 'This order was changed',
    body: 'Somebody changed it on your computer. No card was made. Tell your help desk, then choose Cancel in Self-Service.',
  },
  'PIN blocked': {
    tone: 'bad',
    headline: 'That was the last try',
    body: 'This order cannot be finished without its PIN. Choose Cancel in Self-Service, then start again.',
  },
  'server unreachable': FAULT,
  'server not allowed': FAULT,
  // A mobile ID is made by the phone app; no page of ours hands its ticket to the card app.
  'other kind': {
    tone: 'warn',
    headline: 'This order is for a phone',
    body: 'Nothing was created in this browser. Choose Cancel in Self-Service, then start again and scan the code with your phone.',
  },
  fault: FAULT,
} satisfies Readonly<Record<ClientEnd, End>>;
