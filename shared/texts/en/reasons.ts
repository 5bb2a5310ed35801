import type { CredentialKind } from '../../credential.ts';
import type { Reason } from '../../reason.ts';

type Words = Readonly<Record<Reason, string>>;

/** Not `Record<Reason, …>`: what the two kinds say in other words is added to it. */
const own = {
  'it was not me': 'Somebody else may know my PIN',
  'not needed': 'I do not need it any more',
  'has left': 'I am leaving',
  'on leave': 'I am on leave',
  'device lost': 'My device is lost',
  'under investigation': 'It is under investigation',
  other: 'Another reason',
};

const told = {
  'it was not me': 'somebody else may have used it or know its PIN',
  'not needed': 'you do not need it any more',
  'has left': 'you have left',
  'on leave': 'you are on leave',
  'device lost': 'your device is lost',
  'under investigation': 'it is under investigation',
  other: 'another one',
};

/**
 * Why something is locked or paused: for each reader one wording, in lists to choose from and wherever it stands later.
 */
export const reasons = {
  /** The holder's own, as they choose it and find it again. */
  own: {
    'virtual smart card': {
      ...own,
      'lost or stolen': 'The computer is lost or stolen',
      'new device': 'I have a new computer',
    },
    'mobile ID': { ...own, 'lost or stolen': 'The phone is lost or stolen', 'new device': 'I have a new phone' },
  } satisfies Record<CredentialKind, Words> as Record<CredentialKind, Words>, // each may say as much
  /** To the holder: in a mail, and what another person chose. Fits after a colon. */
  told: {
    'virtual smart card': {
      ...told,
      'lost or stolen': 'the computer is lost or stolen',
      'new device': 'you have a new computer',
    },
    'mobile ID': { ...told, 'lost or stolen': 'the phone is lost or stolen', 'new device': 'you have a new phone' },
  } satisfies Record<CredentialKind, Words> as Record<CredentialKind, Words>, // each may say as much
  /** To operators and admins, of any holder. */
  operator: {
    'lost or stolen': 'Lost or stolen',
    'new device': 'New device',
    'it was not me': 'Another person may have used it',
    'not needed': 'Not needed any more',
    'has left': 'Has left',
    'on leave': 'On leave',
    'device lost': 'Device lost',
    'under investigation': 'Under investigation',
    other: 'Other',
  } satisfies Words as Words, // may say as much
};
export type ReasonsTexts = typeof reasons;
