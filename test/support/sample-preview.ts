import type { OptionPreview } from '../../shared/wire/option-script.ts';

type Result = NonNullable<OptionPreview['result']>;

const subject = {
  organizationName: 'Chipless',
  commonName: 'Alice Berg',
  surname: 'Berg',
  givenName: 'Alice',
  serialNumber: 'P-000042',
};

export function certificate(purpose: Result['certificates'][number]['purpose']): Result['certificates'][number] {
  return {
    purpose,
    keyAlgorithm: 'P-256',
    subject,
    email: 'alice@example.com',
    validFrom: '2026-11-22T10:00:00.000Z',
    validUntil: '2028-11-22T10:00:00.000Z',
  };
}

/** What Alice gets with the defaults. */
export const RESULT: Result = {
  certificates: [certificate('authentication'), certificate('signature')],
  face: {
    serverName: 'Chipless',
    profileName: 'Virtual smart card alice@example.com',
    userId: 'alice@example.com',
    validUntil: '2028-11-22T10:00:00.000Z',
  },
  pin: {
    minLength: 6,
    maxLength: 15,
    upperCase: 'allowed',
    lowerCase: 'allowed',
    digits: 'required',
    specialCharacters: 'disallowed',
    trivialSequences: 'refused',
  },
  ownNames: ['alice', 'berg'],
  delivery: { place: 'portal', to: null, lifetimeSeconds: 600, number: false },
  mails: [
    { when: 'active', subject: 'Your virtual smart card is active', to: 'alice@example.com' },
    {
      when: 'not created',
      subject: 'Your virtual smart card could not be created',
      to: 'alice@example.com',
    },
  ],
  activeLimit: null,
};

export const PREVIEW: OptionPreview = { faults: [], warnings: [], values: {}, result: RESULT };
