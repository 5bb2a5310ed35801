import type { CredentialKind } from '../../../credential.ts';
import type { Reason } from '../../../reason.ts';
import { reasons } from '../reasons.ts';

/** The mail that something was locked, by whom and why, in case it was a mistake or an attack. */
export interface LockedTexts {
  readonly subject: string;
  /** `time`: with its zone, here and below. */
  readonly by: (operator: string, time: string) => string;
  readonly byYou: (time: string) => string;
  readonly deleted: (time: string) => string;
  readonly device: (name: string) => string;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** `reason` is one of them. */
  readonly because: (reason: string) => string;
  readonly final: string;
  /** Orders another one. */
  readonly get: string;
  /** By what the settings name of the help desk. */
  readonly notRight: { readonly call: string; readonly write: string; readonly ask: string };
}

const either = {
  by: (operator: string, time: string) => `${operator} locked it on ${time}.`,
  byYou: (time: string) => `You locked it on ${time}.`,
  deleted: (time: string) => `You deleted it on ${time}. Its keys are destroyed.`,
  device: (name: string) => `It was on ${name}.`,
  final: 'It cannot be used any more, and this cannot be undone.',
  because: (reason: string) => `Reason: ${reason}.`,
  notRight: {
    call: 'Was it not right? Call your help desk.',
    write: 'Was it not right? Write to your help desk.',
    ask: 'Was it not right? Tell your help desk.',
  },
};

export const credentialLocked: Readonly<Record<CredentialKind, LockedTexts>> = {
  'virtual smart card': {
    ...either,
    device: (name: string) => `It was in ${name}.`,
    subject: 'Your virtual smart card was locked',
    reasons: reasons.told['virtual smart card'],
    get: 'Get virtual smart card',
  },
  'mobile ID': {
    ...either,
    subject: 'Your mobile ID was locked',
    reasons: reasons.told['mobile ID'],
    get: 'Get Mobile ID',
  },
};
export type CredentialLockedTexts = typeof credentialLocked;
