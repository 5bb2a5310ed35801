import type { CredentialKind } from '../../../credential.ts';
import { number, plural } from '../counting.ts';

/** The pages of cards and of mobile IDs. */
export const cards = {
  title: 'Cards',
  lead: 'Virtual smart cards live in a browser on one computer.',
  none: {
    title: 'No virtual smart card yet',
    here: 'Order one for this browser. It takes about a minute.',
    elsewhere: 'It lives in a browser on a computer. Open Self-Service there to order one.',
  },
  earlier: 'Earlier cards',
  mobile: {
    title: 'Mobile ID',
    lead: 'A mobile ID lives on one phone.',
    none: { title: 'No mobile ID yet', text: 'Order one for your phone. It takes about two minutes.' },
    earlier: 'Earlier mobile IDs',
    /** To a person with a new phone who is about to lock the old mobile ID. */
    newFirst: {
      title: 'Make the new one first?',
      text: 'Then you are never without one. Lock this one when the new one is active.',
    },
    lockFirst: {
      title: (limit: number) =>
        plural(limit, { one: 'You can have one at a time', other: `You can have ${number(limit)} at a time` }),
      text: 'So this one has to be locked first. You have no mobile ID on the new phone until you have ordered one.',
    },
  },
  facts: {
    state: 'State',
    where: { 'virtual smart card': 'Made in', 'mobile ID': 'Phone' } satisfies Record<CredentialKind, string>,
    validUntil: 'Valid until',
  },
  history: {
    title: 'History',
    ordered: 'Ordered',
    created: 'Ordered and created',
    locked: 'Locked',
    revoked: (purpose: string) => `Certificate for ${purpose} revoked`,
  },
  certificates: {
    title: 'Certificates',
    caption: 'Certificates of this credential',
    issuer: 'Issuer and chain',
    /** What is copied. */
    serialNumber: (purpose: string) => `serial number for ${purpose}`,
    thumbprint: (purpose: string) => `thumbprint for ${purpose}`,
  },
};
export type CardsTexts = typeof cards;
