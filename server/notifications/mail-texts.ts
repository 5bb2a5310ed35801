import type { CredentialKind } from '../../shared/credential.ts';
import type { ToldEnd } from '../../shared/order-end.ts';
import type { Reason } from '../../shared/reason.ts';
import type { MailFacts } from './mail-facts.ts';

/** Why something was locked, where it does not matter what it was. */
const ANY_REASON = {
  'it was not me': 'somebody else may have used it or know its PIN',
  'not needed': 'it is not needed any more',
  'has left': 'its holder has left',
  'on leave': 'its holder is on leave',
  'device lost': 'the device is lost',
  'under investigation': 'it is under investigation',
  other: 'another one',
} as const;

/** Every text of mails, in one place. Inserted values are one line of text already. */
export const MAIL_TEXTS = {
  activate: {
    subject: 'Activate your mobile ID',
    what: (givenName: string) => `${givenName}, open this link on your phone or scan the code.`,
    orderedBy: (operator: string) => `${operator} ordered it for you.`,
    until: (time: string) => `It works once, until ${time}.`,
    link: 'Activate mobile ID',
    picture: 'The same link as a code to scan',
    notYou: 'Did not ask for it? Ignore this mail and tell your help desk.',
  },
  active: {
    subject: (credential: CredentialKind) => `Your ${credential} is active`,
    made: (date: string, deviceName: string | null) =>
      deviceName === null ? `Made on ${date}.` : `Made on ${date} on ${deviceName}.`,
    cut: (days: number, until: string) =>
      `It lasts ${days} days only, until ${until}: the certificate authority of the server ends then.`,
    notYou: 'Not you? Lock it in Self-Service now, and tell your help desk.',
  },
  notCreated: {
    subject: (credential: CredentialKind) => `Your ${credential} could not be created`,
    why: {
      cancelled: 'The order was cancelled.',
      expired: 'The order ran out of time.',
      failed: 'The server could not issue the certificates.',
      'number wrong': 'The number typed in Self-Service was not the number on the phone.',
      'limit reached': 'Another one became active while this one was made.',
    } satisfies Record<ToldEnd, string>,
    nothingKept: 'Nothing was kept. Start again in Self-Service.',
  },
  locked: {
    subject: (credential: CredentialKind) => `Your ${credential} was locked`,
    by: (operator: string, date: string) => `${operator} locked it on ${date}.`,
    byYou: (date: string) => `You locked it on ${date}.`,
    deleted: (date: string) => `You deleted it on ${date}. Its keys are destroyed.`,
    device: (deviceName: string) => `It was on ${deviceName}.`,
    why: (reason: string) => `Reason: ${reason}.`,
    reasons: {
      'virtual smart card': {
        ...ANY_REASON,
        'lost or stolen': 'the computer is lost or stolen',
        'new device': 'there is a new computer',
      },
      'mobile ID': {
        ...ANY_REASON,
        'lost or stolen': 'the phone is lost or stolen',
        'new device': 'there is a new phone',
      },
    } satisfies Record<CredentialKind, Record<Reason, string>>,
    final: 'It cannot be used any more, and this cannot be undone.',
    notRight: 'Was it not right? Call your help desk.',
    get: { 'virtual smart card': 'Get virtual smart card', 'mobile ID': 'Get Mobile ID' } satisfies Record<
      CredentialKind,
      string
    >,
  },
  optionsFailed: {
    subject: (credential: CredentialKind) => `The options for a ${credential} have a mistake`,
    what: (person: string, credential: CredentialKind, version: number) =>
      `${person} could not order a ${credential}: version ${version} of its options fails. Nothing was created.`,
    why: 'It may fail for others as well.',
    once: 'You get one mail for each version.',
    link: 'Open the options',
  },
  selfService: 'Open Self-Service',
} as const;

/** The subject of a mail about these facts. */
export function mailSubject(facts: MailFacts): string {
  switch (facts.kind) {
    case 'activate mobile ID':
      return MAIL_TEXTS.activate.subject;
    case 'credential active':
      return MAIL_TEXTS.active.subject(facts.credential);
    case 'credential not created':
      return MAIL_TEXTS.notCreated.subject(facts.credential);
    case 'credential locked':
      return MAIL_TEXTS.locked.subject(facts.credential);
    case 'options failed':
      return MAIL_TEXTS.optionsFailed.subject(facts.credential);
  }
}
