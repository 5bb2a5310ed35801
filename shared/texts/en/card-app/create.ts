import type { Rich } from '../../rich.ts';

/** What happened, what was not lost and what to do. */
interface EndWords {
  readonly headline: string;
  readonly body: string;
}

/** Keeps which ends there are. */
const named = <End extends string>(ends: Readonly<Record<End, EndWords>>) => ends;

const CANCELLED: EndWords = {
  headline: 'This order was cancelled',
  body: 'Nothing was created in this browser. Start again in Self-Service.',
};
const FAULT: EndWords = {
  headline: 'Something went wrong on our side',
  body: 'No card is ready. Close this window, then choose Open card app in Self-Service again.',
};

const ENDS = named({
  cancelled: CANCELLED,
  'number wrong': CANCELLED,
  expired: {
    headline: 'This order has expired',
    body: 'Nothing was created in this browser. Start again in Self-Service.',
  },
  failed: {
    headline: 'Your card could not be made',
    body: 'The server could not issue the certificates. No card was created and your PIN was not kept. Start again in Self-Service in a few minutes.',
  },
  'limit reached': {
    headline: 'You have as many cards as you can have',
    body: 'Another one became active while this one was made. Nothing was created.',
  },
  finished: {
    headline: 'This order is finished',
    body: 'There is nothing left to do here. Go back to Self-Service.',
  },
  'ticket unknown': {
    headline: 'This order cannot be opened any more',
    body: 'Nothing was created in this browser. Choose Open card app in Self-Service again, or start again there.',
  },
  'open elsewhere': {
    headline: 'This order is open somewhere else',
    body: 'Another browser took it. If it was not you, choose Cancel in Self-Service now.',
  },
  'open in another window': {
    headline: 'This order is open in another window',
    body: 'Go on in the other card app window.',
  },
  'too many unfinished': {
    headline: 'Three orders are not finished yet',
    body: 'This browser keeps three unfinished orders of a server. Open the card app by its icon, delete one there, then choose Open card app again.',
  },
  'store refused': {
    headline: 'This browser won’t keep a card',
    body: 'It refuses to store data for the card app. Check its privacy settings, or use another browser. Nothing was created.',
  },
  'user inactive': {
    headline: 'Your account is not active any more',
    body: 'No card was created. Ask your help desk.',
  },
  'client outdated': {
    headline: 'The card app needs an update',
    body: 'This server needs a newer version. Updates come by themselves; restarting the browser often helps. Nothing was created.',
  },
  'key unsupported': {
    headline: 'This browser cannot make your card',
    body: 'Your order asks for a kind of key that it does not know. It waits for you: open Self-Service in another browser, such as Chrome or Edge, and go on there. Nothing was created.',
  },
  'order changed': {
    headline: 'This order was changed',
    body: 'Somebody changed it on your computer. No card was made. Tell your help desk, then choose Cancel in Self-Service.',
  },
  'PIN blocked': {
    headline: 'That was the last try',
    body: 'This order cannot be finished without its PIN. Choose Cancel in Self-Service, then start again.',
  },
  'server unreachable': FAULT,
  'server not allowed': FAULT,
  'other kind': {
    headline: 'This order is for a phone',
    body: 'Nothing was created in this browser. Choose Cancel in Self-Service, then start again and scan the code with your phone.',
  },
  fault: FAULT,
  'no order': {
    headline: 'There is no order here',
    body: 'Choose Open card app in Self-Service.',
  },
});

/** The window in which an order becomes a card. */
export const create = {
  /** Of the window, and on its button. */
  title: 'Create card',
  creating: 'Creating card',
  created: 'Card created',
  /** Which server asks. */
  asks: <T>(server: T): Rich<T> => [server, ' asks to create a card for you'],
  firstTime: 'By creating the card you trust this server.',
  choosePin: {
    headline: 'Choose a PIN',
    /** Which card, by its name. */
    lead: <T>(name: T): Rich<T> => ['For ', name],
  },
  pinStays: 'Your PIN never leaves this computer.',
  goOn: <T>(name: T): Rich<T> => ['Then ', name, ' is finished. Nothing was lost.'],
  notAsked: 'Did not ask for this? Close this window and tell your help desk.',
  making: { headline: 'Making your card', lead: 'This takes a few seconds. Keep this window open.' },
  ready: 'Your card is ready',
  close: 'Close',
  ends: ENDS,
};
export type CreateTexts = typeof create;
