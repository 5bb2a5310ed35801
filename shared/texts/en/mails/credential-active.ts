import type { CredentialKind } from '../../../credential.ts';
import { number, plural } from '../counting.ts';

/** The mail that something can be used from now on. */
export interface ActiveTexts {
  readonly subject: string;
  /** `time`: with its zone. */
  readonly made: (time: string) => string;
  readonly madeOn: (time: string, device: string) => string;
  /** It ends with the CA, earlier than was ordered. `until`: in the zone of `time`. */
  readonly cut: (days: number, until: string) => string;
  readonly notYou: string;
}

const either = {
  made: (time: string) => `Made on ${time}.`,
  madeOn: (time: string, device: string) => `Made on ${time} on ${device}.`,
  cut: (days: number, until: string) =>
    plural(days, {
      one: `It lasts one day only, until ${until}: the certificate authority of the server ends then.`,
      other: `It lasts ${number(days)} days only, until ${until}: the certificate authority of the server ends then.`,
    }),
  notYou: 'Not you? Lock it in Self-Service now, and tell your help desk.',
};

export const credentialActive: Readonly<Record<CredentialKind, ActiveTexts>> = {
  'virtual smart card': {
    ...either,
    madeOn: (time: string, browser: string) => `Made on ${time} in ${browser}.`,
    subject: 'Your virtual smart card is active',
  },
  'mobile ID': { ...either, subject: 'Your mobile ID is active' },
};
export type CredentialActiveTexts = typeof credentialActive;
