import type { CredentialKind } from '../../../credential.ts';
import { number, plural } from '../counting.ts';

/** The first page of Self-Service, and what keeps an order from being started there. */
export const dashboard = {
  title: 'What do you want to do?',
  lead: (givenName: string) => `Hello ${givenName}. Everything you order here is ready in a minute or two.`,
  order: 'Order',
  /** Tells orders of one kind apart. */
  orderNumber: (reference: string) => `order ${reference}`,
  about: {
    'virtual smart card': 'About 1 minute',
    'mobile ID': 'About 2 minutes',
  } satisfies Record<CredentialKind, string>,
  needsComputer: 'Needs a computer',
  /** What can be ordered: where it is, and what its certificates are for. */
  offer: {
    here: {
      none: 'In this browser.',
      one: (purpose: string) => `In this browser, with a certificate for ${purpose}.`,
      several: (purposes: string) => `In this browser, with certificates for ${purposes}.`,
    },
    computer: {
      none: 'In a browser on a computer.',
      one: (purpose: string) => `In a browser on a computer, with a certificate for ${purpose}.`,
      several: (purposes: string) => `In a browser on a computer, with certificates for ${purposes}.`,
    },
    phone: {
      none: 'On your phone.',
      one: (purpose: string) => `On your phone, with a certificate for ${purpose}.`,
      several: (purposes: string) => `On your phone, with certificates for ${purposes}.`,
    },
  },
  /** An order that waits for its person. */
  unfinished: {
    ready: {
      'virtual smart card': 'Your virtual smart card is ready',
      'mobile ID': 'Your mobile ID is ready',
    } satisfies Record<CredentialKind, string>,
    waiting: {
      'virtual smart card': 'Your virtual smart card is waiting for you',
      'mobile ID': 'Your mobile ID is waiting for you',
    } satisfies Record<CredentialKind, string>,
    oneClick: 'One click is left.',
    onComputer: 'Go on with it on a computer.',
    leftAt: (step: number, of: number) => `You left at step ${number(step)} of ${number(of)}.`,
    orderedBy: (name: string) => `${name} ordered it for you.`,
    lasts: (time: string) => `The order lasts until ${time}.`,
  },
  have: {
    title: 'What you have',
    none: 'Nothing here yet',
    orderHere: 'Order a virtual smart card for this computer or a mobile ID for your phone. You can have both.',
    orderOnPhone: 'Order a mobile ID for this phone, or a virtual smart card on your computer. You can have both.',
  },
  /** Why an order cannot be started. */
  refused: {
    brokenOptions: {
      headline: 'This cannot be ordered right now',
      lead: {
        'virtual smart card':
          'The settings for this card have a mistake. Your admin has been told. Nothing was created.',
        'mobile ID': 'The settings for this mobile ID have a mistake. Your admin has been told. Nothing was created.',
      } satisfies Record<CredentialKind, string>,
    },
    caEnding: {
      headline: 'This cannot be ordered any more',
      lead: 'The server’s certificate authority is about to end. Your admin has to renew it first. Nothing was created.',
    },
    atLimit: {
      'virtual smart card': {
        headline: 'You have all the cards you can have',
        lead: 'Lock one in Cards first.',
        leadOf: (limit: number) =>
          plural(limit, {
            one: 'You can have 1 card at a time. Lock one in Cards first.',
            other: `You can have ${number(limit)} cards at a time. Lock one in Cards first.`,
          }),
      },
      'mobile ID': {
        headline: 'You have all the mobile IDs you can have',
        lead: 'Lock one in Mobile ID first.',
        leadOf: (limit: number) =>
          plural(limit, {
            one: 'You can have 1 mobile ID at a time. Lock one in Mobile ID first.',
            other: `You can have ${number(limit)} mobile IDs at a time. Lock one in Mobile ID first.`,
          }),
      },
    } satisfies Record<CredentialKind, { headline: string; lead: string; leadOf: (limit: number) => string }>,
    tooManyOrders: {
      headline: 'You have too many unfinished orders',
      lead: 'Finish or cancel one of them first. Nothing was created.',
    },
  },
};
export type DashboardTexts = typeof dashboard;
