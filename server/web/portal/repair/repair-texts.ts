import type { Repair } from './which-repair.ts';

/**
 * What comes after it is mended: the page sees it; it looks again when somebody comes back to it, since browsers put no
 * card app into a page that is open already; it has to be loaded anew; or the order goes on in another place.
 */
export type GoesOn = 'by itself' | 'on return' | 'reloaded' | 'elsewhere';

interface RepairText {
  readonly headline: string;
  readonly body: string;
  readonly goesOn: GoesOn;
}

export const GOES_ON_TEXTS: Readonly<Record<GoesOn, string>> = {
  'by itself': 'Your order is safe. Fix this and the page goes on by itself.',
  'on return': 'Your order is safe. Fix this and come back here: the page looks again.',
  reloaded: 'Your order is safe. It goes on once this page is loaded again.',
  elsewhere: 'Your order is safe. You can go on with it there.',
};

/** What each case is called and says, as far as it is one sentence and not a list of steps. */
export const REPAIR_TEXTS: Readonly<Record<Repair, RepairText>> = {
  missing: {
    headline: 'You need the card app',
    body: 'It is a small extension for this browser. Installing it takes a few seconds.',
    goesOn: 'on return',
  },
  'switched off': {
    headline: 'The card app is switched off',
    body: 'Open your browser’s extensions, find Chipless and switch it on.',
    goesOn: 'on return',
  },
  unclear: { headline: 'We cannot reach the card app', body: '', goesOn: 'on return' },
  'too old': {
    headline: 'The card app needs an update',
    body: 'Your cards stay as they are. Updates come by themselves; restarting the browser often helps.',
    goesOn: 'reloaded',
  },
  'too new': {
    headline: 'This server is older than your card app',
    body: 'Ask your admin to update Chipless. Your cards are fine.',
    goesOn: 'reloaded',
  },
  'not allowed': {
    headline: 'The card app may not run on this site',
    body: 'Your organisation decides which sites may use the card app. Ask your help desk.',
    goesOn: 'by itself',
  },
  'almost there': {
    headline: 'Almost there',
    body: 'The card app is installed. Reload this page once. Your order stays.',
    goesOn: 'reloaded',
  },
  updated: {
    headline: 'The card app was updated',
    body: 'Reload this page once. Your order stays.',
    goesOn: 'reloaded',
  },
  'no window': {
    headline: 'The window did not open',
    body: 'Your browser blocked it or put it behind this one.',
    goesOn: 'by itself',
  },
  'no extensions': {
    headline: 'This browser cannot hold a card',
    body: 'Use Chrome, Edge or Firefox.',
    goesOn: 'elsewhere',
  },
  phone: {
    headline: 'Do this on a computer',
    body: 'A virtual smart card lives in a browser on a computer. Open Self-Service there, or get a mobile ID for this phone.',
    goesOn: 'elsewhere',
  },
  'private window': {
    headline: 'Private windows cannot keep a card',
    body: 'Open Self-Service in a normal window.',
    goesOn: 'elsewhere',
  },
};
