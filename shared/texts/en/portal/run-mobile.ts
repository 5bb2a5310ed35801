import type { Mark, Rich } from '../../rich.ts';
import { number, plural } from '../counting.ts';

/** What only an order for a mobile ID says. */
export const runMobile = {
  code: {
    headline: 'Scan this code with your phone',
    lead: 'The code is yours alone and works once. Don’t share it.',
    label: 'Code for your phone',
    whenLow: 'Less than 2 minutes left. Choose New code if you need more time.',
    newCode: 'New code',
    newCodeMade: 'New code made. The old one no longer works.',
    how: [
      { title: 'Open your phone’s camera', sub: 'Or Scan a code in the phone app.' },
      { title: 'Point it at the code', sub: 'Then tap the link that appears.' },
      { title: 'Choose a PIN there', sub: 'This page goes on by itself.' },
    ],
    waiting: 'Waiting for your phone',
    cannotScan: 'Cannot scan? Show the link',
    link: 'link',
    here: 'Open on this phone',
    onPhone: 'Are you on your phone now?',
    orOther: 'Or scan this code with another phone.',
  },
  email: {
    headline: 'Check your email',
    sent: <T>(address: T): Rich<T> => ['We sent an activation link to ', address, '.'],
    sending: <T>(address: T): Rich<T> => ['We are sending an activation link to ', address, '.'],
    again: <T>(button: Mark<T>): Rich<T> => ['Nothing there? Look in spam, or ', button('Send again')],
    often: (times: number) =>
      plural(times, {
        one: 'Sent 1 time, that is the limit. Ask your help desk to check the address.',
        other: `Sent ${number(times)} times, that is the limit. Ask your help desk to check the address.`,
      }),
    sentAgain: (time: string) => `Sent again at ${time}.`,
    againIn: (seconds: number) =>
      plural(seconds, {
        one: 'You can send again in 1 second.',
        other: `You can send again in ${number(seconds)} seconds.`,
      }),
  },
  emailRefused: {
    headline: 'The email could not be delivered',
    said: 'The email could not be delivered.',
    lead: <T>(address: T): Rich<T> => [
      'The address ',
      address,
      ' does not take our mail. Ask your help desk to correct it. Nothing was created.',
    ],
  },
  number: {
    headline: 'Type the number your phone shows',
    said: 'Type the number your phone shows.',
    lead: 'This makes sure it is your phone and nobody else’s.',
    label: 'Number',
    help: 'Two digits. Your phone shows them once you have chosen a PIN there.',
    notWhole: 'Type both digits that your phone shows.',
    none: {
      title: 'No number on your phone?',
      body: 'Somebody else may have opened your link. Choose Cancel. Nothing has been created.',
    },
  },
  connected: {
    headline: 'Your phone is connected',
    said: 'Your phone is connected.',
    lead: 'Go on with your phone. This page follows along.',
  },
  refusedOther: 'Another phone tried to use your code and was refused. If that was not you, choose Cancel.',
  /** As many mobile IDs as one may have: one is locked first. */
  lock: {
    headline: 'You already have a mobile ID',
    lead: (limit: number) =>
      plural(limit, {
        one: 'You can have one at a time. Lock the old one to get a new one.',
        other: `You can have ${number(limit)} at a time. Lock one of them to get a new one.`,
      }),
    which: 'Which one do you lock?',
    missing: 'Choose one.',
    since: (day: string) => `since ${day}`,
    final: 'Locking cannot be undone.',
    onlyOne:
      'The old mobile ID stops working at once and its certificates are revoked. You have none until the new one is active: if the order ends before, order again.',
    oneOfSeveral:
      'The old mobile ID stops working at once and its certificates are revoked. Your others go on working.',
    action: 'Lock',
  },
};
export type RunMobileTexts = typeof runMobile;
