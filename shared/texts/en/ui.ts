import type { CertificateState, Purpose } from '../../certificate.ts';
import type { CredentialState } from '../../credential.ts';
import type { UserState } from '../../person.ts';
import type { Rich } from '../rich.ts';
import { number } from './counting.ts';

/** What the components that all programs share say. */
export const ui = {
  copy: (what: string) => `Copy ${what}`,
  /** Before the columns, where a narrow table shows its rows as cards. */
  sortBy: 'Sort by:',
  /** What a certificate is for. */
  purposes: {
    authentication: 'authentication',
    signature: 'signature',
    encryption: 'encryption',
  } satisfies Record<Purpose, string>,
  /** Of credentials, certificates and people, on a pill. */
  states: {
    active: 'active',
    inactive: 'inactive',
    locked: 'locked',
    registered: 'registered',
    valid: 'valid',
    expired: 'expired',
    issued: 'issued',
    'on hold': 'on hold',
    revoked: 'revoked',
    requested: 'requested',
    approved: 'approved',
    aborted: 'aborted',
    rejected: 'rejected',
  } satisfies Record<CredentialState | CertificateState | UserState, string>,
  /** On the picture of a card or mobile ID. */
  faces: {
    registered: 'not created yet',
    active: 'active',
    inactive: 'inactive',
    expired: 'expired',
    locked: 'locked',
    blocked: 'blocked',
  } satisfies Record<CredentialState | 'expired' | 'blocked', string>,
  validUntil: (day: string) => `Valid until ${day}`,
  expiredOn: (day: string) => `Expired on ${day}`,
  loading: 'Loading',
  cancel: 'Cancel',
  next: 'Next',
  /** Heard, not seen, behind what is followed: "Card active (to come)". */
  progress: { done: 'done', now: 'now', todo: 'to come', failed: 'failed' },
  failed: (what: string) => `${what}: failed`,
  stepOf: (step: number, count: number, title: string) => `Step ${number(step)} of ${number(count)}: ${title}`,
  allStepsDone: 'All steps done',
  /** Heard, not seen, behind a rule: "At least one digit, met". */
  rules: { met: 'met', broken: 'not met' },
  copied: 'Copied',
  notCopied: 'Not copied',
  dismiss: 'Dismiss',
  helpDesk: <T>(contact: T): Rich<T> => ['Your help desk: ', contact],
  questions: <T>(contact: T): Rich<T> => ['Questions? Your help desk: ', contact],
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
