import type { Repair } from './which-repair.ts';

/** What each case is called and says, as far as it is one sentence and not a list of steps. */
export const REPAIR_TEXTS: Readonly<Record<Repair, { readonly headline: string; readonly body: string }>> = {
  missing: {
    headline: 'You need the card app',
    body: 'It is a small extension for this browser. Installing it takes a few seconds.',
  },
  'switched off': {
    headline: 'The card app is switched off',
    body: 'Open your browser’s extensions, find Chipless and switch it on.',
  },
  unclear: { headline: 'We cannot reach the card app', body: '' },
  'too old': {
    headline: 'The card app needs an update',
    body: 'Your cards stay as they are. Updates come by themselves; restarting the browser often helps.',
  },
  'too new': {
    headline: 'This server is older than your card app',
    body: 'Ask your admin to update Chipless. Your cards are fine.',
  },
  'not allowed': {
    headline: 'The card app may not run on this site',
    body: 'Your organisation decides which sites may use the card app. Ask your help desk.',
  },
  'almost there': {
    headline: 'Almost there',
    body: 'The card app is installed. Reload this page once. Your order stays.',
  },
  updated: {
    headline: 'The card app was updated',
    body: 'Reload this page once. Your order stays.',
  },
  'no window': {
    headline: 'The window did not open',
    body: 'Your browser blocked it or put it behind this one.',
  },
  'no extensions': { headline: 'This browser cannot hold a card', body: 'Use Chrome, Edge or Firefox.' },
  phone: {
    headline: 'Do this on a computer',
    body: 'A virtual smart card lives in a browser on a computer. Open Self-Service there, or get a mobile ID for this phone.',
  },
  'private window': {
    headline: 'Private windows cannot keep a card',
    body: 'Open Self-Service in a normal window.',
  },
};
