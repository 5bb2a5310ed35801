import type { CredentialKind } from '../../credential.ts';
import type { Mark, Rich } from '../rich.ts';
import { number, plural } from './counting.ts';

/** Texts that the card app and the phone app share. */
export const client = {
  back: 'Back',
  tryNow: 'Try now',
  tooManyTries: 'Too many tries',
  waitAMoment: {
    window: 'Wait a moment, then we try again by ourselves. Nothing is lost. Keep this window open.',
    page: 'Wait a moment, then we try again by ourselves. Nothing is lost. Keep this page open.',
  },
  waitSoLong: {
    window: (time: string) => `Wait ${time}, then we try again by ourselves. Nothing is lost. Keep this window open.`,
    page: (time: string) => `Wait ${time}, then we try again by ourselves. Nothing is lost. Keep this page open.`,
  },
  noConnectionTo: (host: string) => `No connection to ${host}`,
  keepTrying: 'We keep trying. Nothing is lost.',
  /** An order that continues when the server can be reached again, until a time. */
  keepTryingUntil: {
    window: (time: string) => `We keep trying until ${time}. Your PIN stays in this window, nothing is lost.`,
    page: (time: string) => `We keep trying until ${time}. Your PIN stays on this page, nothing is lost.`,
  },
  /** While the server is asked what was ordered. */
  gettingOrder: (host: string) => `Getting your order from ${host}…`,
  /** The second channel, which the holder types where they are logged in. */
  typeNumber: 'Type this number in Self-Service',
  waitingForNumber: 'Waiting for you to type it',
  goBack: 'Go back to Self-Service and choose Next.',
  changePin: 'Change PIN',
  delete: 'Delete',
  keep: 'Keep',
  details: 'Details',
  pinChanged: 'Your PIN is changed.',
  holder: 'Holder',
  userId: 'User ID',
  server: 'Server',
  validUntil: 'Valid until',
  pinTriesLeft: 'PIN tries left',
  wrongPin: (left: number) =>
    plural(left, {
      one: 'That is not the PIN. 1 try left.',
      other: `That is not the PIN. ${number(left)} tries left.`,
    }),
  /** After a wrong PIN, when the next wrong one is the last: what is blocked, or ends. */
  lastTry: {
    'virtual smart card': 'One try left. After that the card is blocked.',
    'mobile ID': 'One try left. After that the mobile ID is blocked.',
    order: 'One try left. After that the order ends.',
  } satisfies Record<CredentialKind | 'order', string>,
  newPin: {
    headline: 'Choose a new PIN',
    /** Which card or mobile ID, by its name. */
    lead: <T>(name: T): Rich<T> => ['For ', name],
    current: 'Current PIN',
    currentMissing: 'Type your current PIN first.',
    triesLeft: (left: number) => plural(left, { one: '1 try left', other: `${number(left)} tries left` }),
    first: 'New PIN',
    second: 'Repeat new PIN',
    fault: 'Something went wrong on our side. Your PIN is as it was.',
    damaged: {
      'virtual smart card': 'Somebody changed this card on your computer. Do not use it; tell your help desk.',
      'mobile ID': 'Somebody changed this mobile ID on your phone. Do not use it; tell your help desk.',
    } satisfies Record<CredentialKind, string>,
  },
  /** The window was left after the PIN had been chosen. */
  samePin: {
    headline: 'Type the PIN you chose',
    missing: {
      'virtual smart card': 'Type the PIN that you chose for this card.',
      'mobile ID': 'Type the PIN that you chose for this phone.',
    } satisfies Record<CredentialKind, string>,
  },
  making: {
    pinSet: 'PIN set',
    keysMade: 'Keys made',
    gettingCertificates: (host: string) => `Getting certificates from ${host}`,
    saving: {
      'virtual smart card': 'Saving the card',
      'mobile ID': 'Saving the mobile ID',
    } satisfies Record<CredentialKind, string>,
    slow: 'Still working. Some keys take longer.',
  },
  certificates: {
    title: 'Certificates',
    serial: (serialNumber: string) => `No. ${serialNumber}`,
    more: 'More details',
    /** The heading of all that one says; the end of it is heard, not seen. */
    inDetail: <T>(purpose: string, unseen: Mark<T>): Rich<T> => [purpose, unseen(' in detail')],
    serialNumber: 'Serial number',
    thumbprint: 'Thumbprint (SHA-256)',
    /** What a button copies, by what the certificate is for. */
    serialNumberOf: (purpose: string) => `${purpose} serial number`,
    thumbprintOf: (purpose: string) => `${purpose} thumbprint`,
    subject: 'Subject',
    issuer: 'Issuer',
    valid: 'Valid',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    key: 'Key',
  },
};
export type ClientTexts = typeof client;
