import type { CredentialKind } from '../../../../shared/credential.ts';
import type { OrderEnd } from '../../../../shared/order-end.ts';

interface EndTexts {
  readonly tone: 'good' | 'calm' | 'warn' | 'bad';
  readonly headline: string;
  readonly lead: string;
  readonly more: string;
}

/** `closed`: Cancel was chosen when it was active already. */
export type RunEndCase = OrderEnd | 'done' | 'closed';

const SAME_PIN = 'Your PIN was never sent anywhere. You can choose the same one again.';

const WRONG_NUMBER: EndTexts = {
  tone: 'bad',
  headline: 'Wrong number, order ended',
  lead: 'To be safe we stopped this order. Nothing was created. If somebody else opened your link, tell your help desk.',
  more: '',
};

/** Its lead goes on after the address. */
const EMAIL_REFUSED: EndTexts = {
  tone: 'bad',
  headline: 'The email could not be delivered',
  lead: 'does not take our mail. Ask your help desk to correct it. Nothing was created.',
  more: '',
};

/** What is said at the end of an order. */
export const RUN_END_TEXTS = {
  'virtual smart card': {
    done: {
      tone: 'good',
      headline: 'Your virtual smart card is active',
      lead: 'It is in this browser now. Only your PIN opens it.',
      more: '',
    },
    closed: { tone: 'calm', headline: 'Your card stays active', lead: 'You find it in Cards.', more: '' },
    cancelled: {
      tone: 'calm',
      headline: 'Order cancelled',
      lead: 'No card was created. Everything made so far has been removed.',
      more: 'If the card app window is still open, it says the same. You can close it.',
    },
    expired: {
      tone: 'warn',
      headline: 'This order has expired',
      lead: 'No card was created and nothing was kept.',
      more: SAME_PIN,
    },
    failed: {
      tone: 'bad',
      headline: 'Your card could not be made',
      lead: 'The server could not issue the certificates. No card was created and your PIN was not kept. Try again in a few minutes.',
      more: '',
    },
    'number wrong': WRONG_NUMBER,
    'email refused': EMAIL_REFUSED,
    'limit reached': {
      tone: 'warn',
      headline: 'You have as many cards as you can have',
      lead: 'Another one became active while this one was made. Nothing was created.',
      more: '',
    },
  },
  'mobile ID': {
    done: {
      tone: 'good',
      headline: 'Your mobile ID is active',
      lead: 'It is on your phone now. Only your PIN opens it.',
      more: '',
    },
    closed: { tone: 'calm', headline: 'Your mobile ID stays active', lead: 'You find it in Mobile ID.', more: '' },
    cancelled: {
      tone: 'calm',
      headline: 'Order cancelled',
      lead: 'No mobile ID was created. Everything made so far has been removed.',
      more: 'If your phone still has the page open, it says the same.',
    },
    expired: {
      tone: 'warn',
      headline: 'This order has expired',
      lead: 'Nothing was kept.',
      more: SAME_PIN,
    },
    failed: {
      tone: 'bad',
      headline: 'Your mobile ID could not be made',
      lead: 'The server could not issue the certificates. No mobile ID was created and your PIN was not kept. Try again in a few minutes.',
      more: '',
    },
    'number wrong': WRONG_NUMBER,
    'email refused': EMAIL_REFUSED,
    'limit reached': {
      tone: 'warn',
      headline: 'You already have a mobile ID',
      lead: 'Another one became active while this one was made. Nothing was created.',
      more: '',
    },
  },
} satisfies Readonly<Record<CredentialKind, Readonly<Record<RunEndCase, EndTexts>>>>;
