import type { CredentialKind } from '../../../credential.ts';

/** Links and buttons that stand on several pages of Self-Service. */
export const ways = {
  backToDashboard: 'Back to Dashboard',
  /** To the page where those of a kind are. */
  goTo: {
    'virtual smart card': 'Go to Cards',
    'mobile ID': 'Go to Mobile ID',
  } satisfies Record<CredentialKind, string>,
  backTo: {
    'virtual smart card': 'Back to Cards',
    'mobile ID': 'Back to Mobile ID',
  } satisfies Record<CredentialKind, string>,
  continue: 'Continue',
  details: 'Details',
};
export type WaysTexts = typeof ways;
