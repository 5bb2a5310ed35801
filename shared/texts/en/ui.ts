import type { Purpose } from '../../certificate.ts';
import type { Rich } from '../rich.ts';

/** What the components that all programs share say. */
export const ui = {
  copy: (what: string) => `Copy ${what}`,
  /** What a certificate is for. */
  purposes: {
    authentication: 'authentication',
    signature: 'signature',
    encryption: 'encryption',
  } satisfies Record<Purpose, string>,
  copied: 'Copied',
  notCopied: 'Not copied',
  dismiss: 'Dismiss',
  show: 'Show',
  capsLock: 'Caps Lock is on.',
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
  helpDesk: <T>(contact: T): Rich<T> => ['Your help desk: ', contact],
  questions: <T>(contact: T): Rich<T> => ['Questions? Your help desk: ', contact],
  noConnectionTo: (host: string) => `No connection to ${host}`,
  keepTrying: 'We keep trying. Nothing is lost.',
  /** Under a code to scan, before a clock that runs: "8:41". */
  codeWorksFor: 'Code works for',
  /** In place of the code. */
  codeOver: 'This code no longer works',
  /** Spoken while the clock runs down. */
  timeLeft: {
    gone: 'This code no longer works.',
    twoMinutes: 'Less than 2 minutes left.',
    oneMinute: 'Less than 1 minute left.',
    halfAMinute: 'Less than 30 seconds left.',
  },
};
export type UiTexts = typeof ui;
