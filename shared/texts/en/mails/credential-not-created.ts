import type { CredentialKind } from '../../../credential.ts';
import type { ToldEnd } from '../../../order-end.ts';

/** The mail that says why there is none, and that nothing is left of it. */
export interface NotCreatedTexts {
  readonly subject: string;
  readonly why: Readonly<Record<ToldEnd, string>>;
  readonly nothingKept: string;
}

const either = {
  why: {
    cancelled: 'The order was cancelled.',
    expired: 'The order ran out of time.',
    failed: 'The server could not issue the certificates.',
    'number wrong': 'The number typed in Self-Service was not the number on the phone.',
    'limit reached': 'Another one became active while this one was made.',
  },
  nothingKept: 'Nothing was kept. Start again in Self-Service.',
};

export const credentialNotCreated: Readonly<Record<CredentialKind, NotCreatedTexts>> = {
  'virtual smart card': { ...either, subject: 'Your virtual smart card could not be created' },
  'mobile ID': { ...either, subject: 'Your mobile ID could not be created' },
};
export type CredentialNotCreatedTexts = typeof credentialNotCreated;
