import type { Mark, Rich } from '../../rich.ts';

/** What happened, what was not lost and what to do. `warning`: what to do about it if it was another person. */
interface EndWords {
  readonly headline: string;
  readonly body: string;
  readonly warning?: string;
}

/** Keeps which ends there are. */
const named = <End extends string>(ends: Readonly<Record<End, EndWords>>) => ends;

const INSECURE: EndWords = {
  headline: 'This page needs a secure connection',
  body: 'A mobile ID can only be made over https. Tell your help desk. Nothing was created.',
};

const ENDS = named({
  cancelled: { headline: 'This order was cancelled', body: 'Nothing was created on this phone.' },
  'number wrong': {
    headline: 'This order has ended',
    body: 'It was cancelled in Self-Service, or a wrong number was typed there. Nothing was created on this phone.',
  },
  expired: { headline: 'This code has expired', body: 'Start again in Self-Service.' },
  failed: {
    headline: 'Your mobile ID could not be made',
    body: 'The server could not issue the certificates. Nothing was created on this phone. Start again in Self-Service in a few minutes.',
  },
  'ticket unknown': {
    headline: 'This code does not work any more',
    body: 'Scan the newest code that Self-Service shows you, or open our newest email. Is there none? Start again in Self-Service.',
  },
  finished: {
    headline: 'This order is finished',
    body: 'There is nothing left to do here. Go back to Self-Service.',
  },
  'open elsewhere': {
    headline: 'This code has already been used',
    body: 'A code works once, on one phone. Make a new one in Self-Service and scan it here.',
    warning: 'If it was not you, choose Cancel in Self-Service now.',
  },
  'open in another window': {
    headline: 'This order is open in another tab',
    body: 'Go on in the other tab of this browser.',
  },
  'too many unfinished': {
    headline: 'Three orders are not finished yet',
    body: 'This phone keeps three unfinished orders. Finish or cancel them in Self-Service first, then open your link or scan your code again.',
  },
  'store refused': {
    headline: 'This browser won’t keep a mobile ID',
    body: 'It refuses to store data for this page. Leave private browsing or use another browser. Nothing was created.',
  },
  'order changed': {
    headline: 'This order was changed',
    body: 'Somebody changed it on your phone. No mobile ID was made. Tell your help desk, then choose Cancel in Self-Service.',
  },
  'limit reached': {
    headline: 'You already have a mobile ID',
    body: 'Another one became active while this one was made. Nothing was created on this phone.',
  },
  'user inactive': {
    headline: 'Your account is not active any more',
    body: 'No mobile ID was created. Ask your help desk.',
  },
  'client outdated': {
    headline: 'The phone app needs an update',
    body: 'Close it and open the link again. Nothing was created.',
  },
  'key unsupported': {
    headline: 'This browser cannot make your mobile ID',
    body: 'Your order asks for a kind of key that it does not know. Open the link in another browser, such as Chrome, or on another phone. Nothing was created.',
  },
  'server unreachable': {
    headline: 'No connection',
    body: 'We could not reach the server until the order ended. Start again in Self-Service.',
  },
  'server not allowed': INSECURE,
  'PIN blocked': {
    headline: 'That was the last try',
    body: 'This order cannot be finished without its PIN. Choose Cancel in Self-Service, then start again.',
  },
  'other kind': {
    headline: 'This is not a Chipless code',
    body: 'Scan the code that Self-Service shows you.',
  },
  fault: {
    headline: 'Something went wrong on our side',
    body: 'No mobile ID is ready. Go back to Self-Service and scan the code again.',
  },
  'broken link': {
    headline: 'This link is not whole',
    body: 'From an email: open it there once more, or copy all of it, up to the very end. From a code: scan the one that Self-Service shows you. Nothing was used up.',
  },
  insecure: INSECURE,
  'too old': {
    headline: 'This browser is too old',
    body: 'Update your phone’s system or browser, then open the link again. Nothing was created.',
  },
});

/** The pages on which an order becomes a mobile ID. */
export const activate = {
  /** Of the window, and on its button. */
  title: 'Activate',
  /** Which server asks, and whom. A name can fill its lines: the comma is in it, so that none begins a line. */
  asks: <T>(server: string, holder: string, name: Mark<T>): Rich<T> => [name(`${server},`), ' for ', name(holder)],
  choosePin: {
    headline: 'Choose a PIN for this phone',
    lead: 'You need it each time you use your mobile ID.',
  },
  pinStays: 'Your PIN never leaves this phone.',
  goOn: 'Then your mobile ID is finished. Nothing was lost.',
  notAsked: 'Did not ask for this? Close this page and tell your help desk.',
  making: { headline: 'Making your mobile ID', lead: 'Keep this page open.' },
  almostDone: { headline: 'Almost done', lead: 'We finish as soon as you are online. Keep this page open.' },
  ready: 'Your mobile ID is ready',
  done: 'Done',
  later: 'Later',
  ends: ENDS,
};
export type ActivateTexts = typeof activate;
