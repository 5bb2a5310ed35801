import type { OrderEnd } from '../../../order-end.ts';
import type { Rich } from '../../rich.ts';

/** Who the order is for, as its sentences name them. */
export interface ForPerson {
  readonly name: string;
  readonly userName: string;
}

/** How an order ended: `address` is where its email went. */
interface Ended extends ForPerson {
  readonly address: string;
}

/** Headline, and what there is to know. */
interface EndWords {
  readonly headline: string;
  readonly lead: (ended: Ended) => string;
}

/** An order that an operator started for another person. */
export const suppliedRun = {
  title: (process: string, name: string) => `${process} for ${name}`,
  otherPhone: (name: string) =>
    `Another phone tried to use this link and was refused. If that was not ${name}, choose Cancel.`,
  cancelToEnd: 'Choose Cancel to end this order.',
  goesOn: 'This page goes on by itself.',
  backTo: (name: string) => `Back to ${name}`,
  code: {
    headline: (name: string) => `${name} scans this code`,
    lead: 'Turn the screen so that the phone can see it.',
    camera: {
      title: 'Open the phone’s camera',
      sub: (name: string) => `The phone is ${name}’s own. The code works once.`,
    },
    point: { title: 'Point it at the code', sub: 'Then tap the link that appears, and choose a PIN there.' },
    number: {
      title: 'Type the number',
      sub: ({ name, userName }: ForPerson) =>
        `${name} types what the phone shows in Self-Service, logged in as ${userName}.`,
    },
    /** Of the picture. */
    label: (name: string) => `Code for the phone of ${name}`,
    whenLow: 'Less than 2 minutes left. Choose Cancel and start again if you need more time.',
    cannotScan: 'Cannot scan? Show the link',
    /** On the button that copies it. */
    link: 'link',
  },
  now: {
    number: {
      headline: 'Now the number',
      lead: ({ name, userName }: ForPerson) =>
        `${name} types the number in Self-Service, logged in as ${userName}. The phone shows it once its PIN is chosen.`,
    },
    phone: {
      headline: 'The phone is connected',
      lead: (name: string) => `${name} goes on with the phone. This page follows along.`,
    },
    emailRefused: {
      headline: 'The email could not be delivered',
      lead: (address: string) =>
        `The address ${address} does not take our mail. Nothing was created. Have the address corrected, then start again.`,
    },
    sent: 'The link is sent',
    sending: 'The link is on its way',
    link: (address: string, until: string) =>
      `It goes to ${address} and works until ${until}. Whatever happens, this page follows along.`,
  },
  stages: {
    email: {
      done: 'Email sent',
      now: 'Sending the email…',
      failed: 'Email refused',
      slow: 'The mail server is slow. We keep trying; you can leave this page.',
    },
    phone: { done: 'Phone connected', now: 'Waiting for the phone' },
    number: {
      done: 'Number typed, PIN chosen',
      now: 'Waiting for the PIN',
      nowNumber: 'Waiting for the number',
      sub: (name: string) => `${name} chooses a PIN on the phone, then types the number that it shows in Self-Service.`,
    },
    certificates: 'Certificates issued',
    active: 'Mobile ID active',
  },
  ends: {
    done: {
      headline: 'The mobile ID is active',
      lead: ({ name }) => `${name} can use it at once, and is told by email.`,
    },
    cancelled: {
      headline: 'Order cancelled',
      lead: () => 'No mobile ID was created. The phone is told so.',
    },
    expired: {
      headline: 'This order has expired',
      lead: () => 'No mobile ID was created and nothing was kept.',
    },
    failed: {
      headline: 'The mobile ID could not be made',
      lead: () => 'The server could not issue the certificates. Nothing was created. Try again in a few minutes.',
    },
    'number wrong': {
      headline: 'Wrong number, order ended',
      lead: ({ name }) =>
        `Nothing was created. A wrong number was typed in Self-Service. Ask ${name} whether it was the right phone.`,
    },
    'email refused': {
      headline: 'The email could not be delivered',
      lead: ({ address }) =>
        `The address ${address} does not take our mail. Nothing was created. Have the address corrected, then start again.`,
    },
    'limit reached': {
      headline: 'There is a mobile ID already',
      lead: ({ name }) => `Another mobile ID of ${name} became active while this one was made. Nothing was created.`,
    },
  } satisfies Record<OrderEnd | 'done', EndWords>,
  /** By which the help desk finds an order that failed. */
  reference: <T>(code: T): Rich<T> => ['Reference: ', code, '.'],
};
export type SuppliedRunTexts = typeof suppliedRun;
