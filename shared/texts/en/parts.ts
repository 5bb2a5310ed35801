import type { Rich } from '../rich.ts';

/** What Self-Service and the Identity Manager both say: the frame around their pages, the doorstep, and troubles. */
export const parts = {
  selfService: 'Self-Service',
  identityManager: 'Identity Manager',
  skipToContent: 'Skip to content',
  menu: 'Menu',
  logOut: 'Log out',
  language: 'Language',
  yourAccount: 'Your account',
  /** The link to it, for people who do not see that the name is one. */
  accountOf: (name: string) => `Your account: ${name}`,
  tryAgain: 'Try again',
  noConnection: 'No connection',
  keepTrying: 'No connection. We keep trying; nothing is lost.',
  weKeepTrying: 'We keep trying; nothing is lost.',
  backOnline: 'Back online.',
  wrongAddress: (organization: string) => `This is not the address of ${organization}.`,
  /** For who came by another name of the server. */
  openInstead: (address: string) => `Open ${address} instead.`,
  ourFault: {
    headline: 'Something went wrong on our side',
    title: 'Something went wrong on our side.',
    nothingChanged: 'Nothing was changed. Try again.',
    reference: <T>(number: T): Rich<T> => ['If it stays, give the help desk this number: ', number, '.'],
  },
  longWait: 'This takes longer than usual. You can wait or come back later; nothing is lost.',
  notFound: {
    headline: 'There is no page here',
    goTo: (page: string) => `Go to ${page}`,
  },
  notActive: {
    headline: 'Your account is not active any more',
    lead: 'No card was created. Ask your help desk.',
  },
  logIn: {
    headline: (organization: string) => `Log in to ${organization}`,
    userName: 'User name',
    password: 'Password',
    action: 'Log in',
    loggedOut: { title: 'You were logged out.', body: 'Log in to go on. Your order is still there.' },
    tooManyTries: {
      title: 'Too many tries.',
      body: (time: string) => `Wait ${time}, then try again.`,
    },
    busy: {
      title: 'Too many people are logging in at this moment.',
      body: 'Wait a minute, then try again.',
    },
    failed: {
      title: 'That did not work.',
      body: 'Check your user name and password. If it keeps happening, ask your help desk.',
    },
  },
};
export type PartsTexts = typeof parts;
