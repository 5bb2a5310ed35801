import type { UserState } from '../../../person.ts';
import type { Rich } from '../../rich.ts';
import { duration, number } from '../counting.ts';

/** What one person would get by a script. */
export const preview = {
  title: 'Preview',
  updating: 'Updating',
  choose: 'Choose a person to see what they would get.',
  chooseAnother: 'Choose another',
  cannotOrder: {
    registered: (name: string) => `${name} is registered and cannot order now. This is what the script says.`,
    requested: (name: string) => `${name} is requested and cannot order now. This is what the script says.`,
    aborted: (name: string) => `${name} is aborted and cannot order now. This is what the script says.`,
    approved: (name: string) => `${name} is approved and cannot order now. This is what the script says.`,
    rejected: (name: string) => `${name} is rejected and cannot order now. This is what the script says.`,
    inactive: (name: string) => `${name} is inactive and cannot order now. This is what the script says.`,
    locked: (name: string) => `${name} is locked and cannot order now. This is what the script says.`,
  } satisfies Record<Exclude<UserState, 'active'>, (name: string) => string>,
  nothingStarted: 'Nothing would be started.',
  showLine: (line: number) => `Show line ${line}`,
  /** Spoken when it changes. */
  said: (profile: string, purposes: string) => `${profile}: ${purposes}.`,
  parts: { face: 'Face', certificates: 'Certificates', pin: 'PIN', order: 'Order', mails: 'Mails' },
  userId: 'User ID',
  validFor: (algorithm: string, from: string, to: string) => `${algorithm}\u00a0· ${from} to ${to}`,
  subjectFor: (purposes: string) => `For ${purposes}`,
  subject: {
    commonName: 'Common name',
    givenName: 'Given name',
    surname: 'Surname',
    organizationName: 'Organization',
    serialNumber: 'Serial number',
    email: 'Email',
  },
  example: <T>(pin: T): Rich<T> => ['For example ', pin],
  noMails: 'This person is not told by email.',
  order: {
    goesTo: 'Goes to',
    places: {
      cardApp: 'the card app, from Self-Service',
      portal: 'Self-Service, as a QR code',
      theirEmail: 'their email',
      email: (address: string) => `email to ${address}`,
    },
    lasts: 'Lasts',
    duration,
    number: 'Number on the phone',
    numberWanted: 'has to be typed in Self-Service',
    numberNotWanted: 'not asked for',
    active: 'Active at the same time',
    unlimited: 'as many as they like',
    atMost: (limit: number) => `at most ${number(limit)}`,
  },
  /** Why there is no preview of what was typed: what is wrong, and what to do. */
  trouble: {
    tooOften: {
      title: 'Too many tries.',
      body: 'The preview goes on by itself in a moment. Nothing is lost.',
    },
    noPerson: { title: 'There is no such person any more.', body: 'Choose somebody else.' },
    notAllowed: {
      title: 'Only an admin may try a script that is not saved.',
      body: 'Reload the page to see the saved one.',
    },
    tooLong: { title: 'The script is too long.', body: 'Make it shorter; it cannot be saved like this either.' },
  },
};
export type PreviewTexts = typeof preview;
