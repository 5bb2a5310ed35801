import type { CredentialKind } from '../../../credential.ts';
import type { OrderEnd } from '../../../order-end.ts';
import type { Rich } from '../../rich.ts';

/** Ends whose sentences depend on what was ordered. `closed`: Cancel was chosen when it was active already. */
type EndOfKind = Exclude<OrderEnd, 'expired' | 'number wrong' | 'email refused'> | 'done' | 'closed';

/** What is said at the end of an order; `more` stands below, empty = nothing. */
interface EndWords {
  readonly headline: string;
  readonly lead: string;
  readonly more: string;
}

/** How an order in Self-Service ended. */
export const runEnd = {
  startAgain: 'Start again',
  ofKind: {
    'virtual smart card': {
      done: {
        headline: 'Your virtual smart card is active',
        lead: 'It is in this browser now. Only your PIN opens it.',
        more: '',
      },
      closed: { headline: 'Your card stays active', lead: 'You find it in Cards.', more: '' },
      cancelled: {
        headline: 'Order cancelled',
        lead: 'No card was created. Everything made so far has been removed.',
        more: 'If the card app window is still open, it says the same. You can close it.',
      },
      failed: {
        headline: 'Your card could not be made',
        lead: 'The server could not issue the certificates. No card was created and your PIN was not kept. Try again in a few minutes.',
        more: '',
      },
      'limit reached': {
        headline: 'You have as many cards as you can have',
        lead: 'Another one became active while this one was made. Nothing was created.',
        more: '',
      },
    },
    'mobile ID': {
      done: {
        headline: 'Your mobile ID is active',
        lead: 'It is on your phone now. Only your PIN opens it.',
        more: '',
      },
      closed: { headline: 'Your mobile ID stays active', lead: 'You find it in Mobile ID.', more: '' },
      cancelled: {
        headline: 'Order cancelled',
        lead: 'No mobile ID was created. Everything made so far has been removed.',
        more: 'If your phone still has the page open, it says the same.',
      },
      failed: {
        headline: 'Your mobile ID could not be made',
        lead: 'The server could not issue the certificates. No mobile ID was created and your PIN was not kept. Try again in a few minutes.',
        more: '',
      },
      'limit reached': {
        headline: 'You already have a mobile ID',
        lead: 'Another one became active while this one was made. Nothing was created.',
        more: '',
      },
    },
  } satisfies Record<CredentialKind, Record<EndOfKind, EndWords>>,
  wrongNumber: {
    headline: 'Wrong number, order ended',
    lead: 'To be safe we stopped this order. Nothing was created. If somebody else opened your link, tell your help desk.',
  },
  expired: {
    headline: 'This order has expired',
    card: (time: string) => `An order lasts ${time}. No card was created and nothing was kept.`,
    email: (time: string) => `An email link lasts ${time}. Nothing was kept.`,
    code: (time: string) => `A code lasts ${time}. Nothing was kept.`,
    more: 'Your PIN was never sent anywhere. You can choose the same one again.',
  },
  mention: <T>(number: T): Rich<T> => ['If you ask for help, mention ', number, '.'],
};
export type RunEndTexts = typeof runEnd;
