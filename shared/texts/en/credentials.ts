import type { RevocationReason } from '../../certificate.ts';
import { reasons } from './reasons.ts';

/** Texts about a card or mobile ID, for its holder and for operators. */
export const credentials = {
  notCreatedYet: 'Not created yet',
  paused: {
    holder: 'Paused by your help desk.',
    operator: 'Paused by the help desk.',
  },
  validUntil: (day: string) => `valid until ${day}`,
  since: (moment: string) => `since ${moment}`,
  locked: 'Locked',
  lockedOn: (day: string) => `Locked on ${day}`,
  lockedByYou: (day: string) => `Locked by you on ${day}`,
  lockedBy: (name: string, day: string) => `Locked by ${name} on ${day}`,
  /** `locked` says that it is locked. */
  because: (locked: string, reason: string) => `${locked}: ${reason}`,
  reasons,
  /** In place of a reason: it was deleted in its app. */
  deleted: 'deleted',
  /**
   * Reasons of certificates (RFC 5280 §5.3.1): each stands for several of the above, so none is said as one of them.
   */
  revocations: {
    unspecified: 'unspecified',
    keyCompromise: 'key compromise',
    affiliationChanged: 'affiliation changed',
    superseded: 'superseded',
    cessationOfOperation: 'cessation of operation',
    certificateHold: 'certificate hold',
  } satisfies Record<RevocationReason, string>,
};
export type CredentialsTexts = typeof credentials;
