import type { CredentialKind } from '../../../credential.ts';
import { duration, number, plural } from '../counting.ts';

/** The pages of an order in Self-Service. */
export const run = {
  whatYouOrder: 'What you order',
  orderedBy: (name: string) => `${name} ordered this for you.`,
  start: {
    headline: 'Before you start',
    lead: {
      'virtual smart card': 'It takes about a minute. This is what happens:',
      'mobile ID': 'You need your phone. It takes about two minutes.',
    } satisfies Record<CredentialKind, string>,
    another: {
      'virtual smart card': 'You already have an active card. This adds another one.',
      'mobile ID': 'You already have an active mobile ID. This adds another one.',
    } satisfies Record<CredentialKind, string>,
    atLimit: (limit: number) =>
      plural(limit, {
        one: 'You can have 1 card at a time. Lock one in Cards first.',
        other: `You can have ${number(limit)} cards at a time. Lock one in Cards first.`,
      }),
    /** Why it lasts shorter than it should, and until which day. */
    cut: {
      'virtual smart card': (days: number, until: string) =>
        plural(days, {
          one: `This card lasts 1 day only, until ${until}: the server’s certificate authority ends then.`,
          other: `This card lasts ${number(days)} days only, until ${until}: the server’s certificate authority ends then.`,
        }),
      'mobile ID': (days: number, until: string) =>
        plural(days, {
          one: `This mobile ID lasts 1 day only, until ${until}: the server’s certificate authority ends then.`,
          other: `This mobile ID lasts ${number(days)} days only, until ${until}: the server’s certificate authority ends then.`,
        }),
    } satisfies Record<CredentialKind, (days: number, until: string) => string>,
    card: {
      opens: { title: 'The card app opens', sub: 'A small window of this browser. It asks for a new PIN.' },
      pin: {
        title: 'You choose a PIN',
        sub: 'You need it each time you use the card. Nobody else can see it, not even the server.',
      },
      made: { title: 'Your card is made', sub: 'Then come back here and choose Next.' },
    },
    mobile: {
      email: { title: 'Open our email on your phone', sub: (address: string) => `It goes to ${address}.` },
      code: { title: 'Scan a code', sub: 'With your phone’s camera. Nothing to install first.' },
      pin: { title: 'Choose a PIN on the phone', sub: 'You need it each time you use your mobile ID.' },
      made: { title: 'Your mobile ID is made', sub: 'Then come back here and choose Next.' },
    },
  },
  /** What is ordered, beside its face. */
  ordered: {
    certificates: 'Certificates',
    valid: 'Valid',
    validFor: {
      years: (count: number) => plural(count, { one: '1 year', other: `${number(count)} years` }),
      months: (count: number) => plural(count, { one: '1 month', other: `${number(count)} months` }),
      days: (count: number) => plural(count, { one: '1 day', other: `${number(count)} days` }),
    },
    until: (day: string) => `until ${day}`,
    pin: 'PIN',
    pinLength: (least: number, most: number) =>
      least === most
        ? plural(most, { one: '1 character', other: `${number(most)} characters` })
        : `${number(least)} to ${number(most)} characters`,
  },
  /** Beside Next: why it is off, or what it will do. */
  next: {
    nothingYet: 'Nothing is made until you choose Next.',
    atLimit: (limit: number) =>
      plural(limit, { one: 'You can have 1 card at a time.', other: `You can have ${number(limit)} cards at a time.` }),
    lockFirst: 'Next is ready once the old one is locked.',
    notActive: {
      'virtual smart card': 'Next is ready once your card is active.',
      'mobile ID': 'Next is ready once your mobile ID is active.',
    } satisfies Record<CredentialKind, string>,
    ready: {
      'virtual smart card': 'Your card is ready.',
      'mobile ID': 'Your mobile ID is ready.',
    } satisfies Record<CredentialKind, string>,
    wrongNumber: 'A wrong number ends this order.',
    continue: 'Continue',
  },
  /** What happens on the way: when it is waited for, and when it has happened. */
  stages: {
    cardApp: { done: 'Card app opened', now: 'Waiting for the card app' },
    cardPin: {
      done: 'PIN chosen',
      now: 'Waiting for your PIN',
      sub: 'Choose it in the card app window.',
      subUntil: (time: string) => `Choose it in the card app window. The order lasts until ${time}.`,
    },
    certificates: 'Certificates issued',
    cardActive: 'Card active',
    lasts: (time: string) => `The order lasts until ${time}.`,
    email: {
      done: 'Email sent',
      now: 'Sending the email…',
      slow: 'The mail server is slow. We keep trying; you can leave this page.',
    },
    openEmail: {
      now: 'Waiting for your phone',
      sub: (time: string) =>
        `Open the email on your phone and tap the link, or scan the code in it. It works until ${time}.`,
    },
    phone: 'Phone connected',
    phonePin: {
      done: 'PIN chosen',
      now: 'Waiting for your PIN on the phone',
      sub: {
        email: 'You cannot use the link a second time.',
        portal: 'You cannot use the code a second time.',
      },
    },
    mobileActive: 'Mobile ID active',
  },
  waiting: {
    headline: 'Create your card in the card app',
    lead: 'Go to the small card app window. This page follows along by itself.',
    cannotSee: 'Cannot see the window?',
    open: 'Open card app',
  },
  openCardApp: {
    title: 'Open the card app',
    body: 'It opens in its own window and asks for a new PIN. Your PIN stays on this computer.',
    action: 'Open card app',
  },
  /** Why the card app did not open, and what to do. */
  notOpened: {
    busy: 'Another order is open in the card app. Finish or close it there, then open this one.',
    closedOften: 'You closed the card app more than once. Try again in a few minutes.',
    closedOftenSeconds: (seconds: number) =>
      plural(seconds, {
        one: 'You closed the card app more than once. Try again in 1 second.',
        other: `You closed the card app more than once. Try again in ${number(seconds)} seconds.`,
      }),
    closedOftenLonger: (seconds: number) =>
      `You closed the card app more than once. Try again in ${duration(seconds)}.`,
    other: 'The card app did not open. Try again.',
  },
  ready: {
    headline: {
      'virtual smart card': 'Your card is active',
      'mobile ID': 'Your mobile ID is active',
    } satisfies Record<CredentialKind, string>,
    said: {
      'virtual smart card': 'Your card is active. Choose Next.',
      'mobile ID': 'Your mobile ID is active. Choose Next.',
    } satisfies Record<CredentialKind, string>,
    lead: 'Choose Next to finish.',
  },
  made: {
    phone: 'Phone',
    server: 'Server',
    certificates: 'Certificates',
    validUntil: 'Valid until',
  },
};
export type RunTexts = typeof run;
