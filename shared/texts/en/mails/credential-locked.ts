import type { CredentialKind } from '../../../credential.ts';
import type { Reason } from '../../../reason.ts';

/** The mail that something was locked, by whom and why, in case it was a mistake or an attack. */
export interface LockedTexts {
  readonly subject: string;
  /** `time`: with its zone, here and below. */
  readonly by: (operator: string, time: string) => string;
  readonly byYou: (time: string) => string;
  readonly deleted: (time: string) => string;
  readonly device: (name: string) => string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly final: string;
  /** Orders another one. */
  readonly get: string;
  readonly notRight: string;
}

const either = {
  by: (operator: string, time: string) => `${operator} locked it on ${time}.`,
  byYou: (time: string) => `You locked it on ${time}.`,
  deleted: (time: string) => `You deleted it on ${time}. Its keys are destroyed.`,
  device: (name: string) => `It was on ${name}.`,
  final: 'It cannot be used any more, and this cannot be undone.',
  notRight: 'Was it not right? Call your help desk.',
};

const reasons = {
  'it was not me': 'Reason: somebody else may have used it or know its PIN.',
  'not needed': 'Reason: it is not needed any more.',
  'has left': 'Reason: its holder has left.',
  'on leave': 'Reason: its holder is on leave.',
  'device lost': 'Reason: the device is lost.',
  'under investigation': 'Reason: it is under investigation.',
  other: 'Reason: another one.',
};

export const credentialLocked: Readonly<Record<CredentialKind, LockedTexts>> = {
  'virtual smart card': {
    ...either,
    subject: 'Your virtual smart card was locked',
    reasons: {
      ...reasons,
      'lost or stolen': 'Reason: the computer is lost or stolen.',
      'new device': 'Reason: there is a new computer.',
    },
    get: 'Get virtual smart card',
  },
  'mobile ID': {
    ...either,
    subject: 'Your mobile ID was locked',
    reasons: {
      ...reasons,
      'lost or stolen': 'Reason: the phone is lost or stolen.',
      'new device': 'Reason: there is a new phone.',
    },
    get: 'Get Mobile ID',
  },
};
export type CredentialLockedTexts = typeof credentialLocked;
