import type { CredentialKind } from '../../../credential.ts';

/** The mail to an admin: an option script gave no options for a person. */
export interface FailedOptionsTexts {
  readonly subject: string;
  readonly what: (person: string, version: number) => string;
  readonly others: string;
  readonly once: string;
  readonly link: string;
}

const either = {
  others: 'It may fail for others as well.',
  once: 'You get one mail for each version.',
  link: 'Open the options',
};

export const optionsFailed: Readonly<Record<CredentialKind, FailedOptionsTexts>> = {
  'virtual smart card': {
    ...either,
    subject: 'The options for a virtual smart card have a mistake',
    what: (person, version) =>
      `${person} could not order a virtual smart card: version ${version} of its options fails. Nothing was created.`,
  },
  'mobile ID': {
    ...either,
    subject: 'The options for a mobile ID have a mistake',
    what: (person, version) =>
      `${person} could not order a mobile ID: version ${version} of its options fails. Nothing was created.`,
  },
};
export type OptionsFailedTexts = typeof optionsFailed;
