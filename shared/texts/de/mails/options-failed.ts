import type { OptionsFailedTexts } from '../../en/mails/options-failed.ts';

const either = {
  others: 'Auch für andere kann sie fehlschlagen.',
  once: 'Sie bekommen eine E-Mail je Version.',
  link: 'Optionen öffnen',
};

export const optionsFailed = {
  'virtual smart card': {
    ...either,
    subject: 'Die Optionen der virtuellen Smartcard haben einen Fehler',
    what: (person, version) =>
      `${person} konnte keine virtuelle Smartcard bestellen: Version ${version} der Optionen schlägt fehl. Es wurde nichts erstellt.`,
  },
  'mobile ID': {
    ...either,
    subject: 'Die Optionen der Mobile ID haben einen Fehler',
    what: (person, version) =>
      `${person} konnte keine Mobile ID bestellen: Version ${version} der Optionen schlägt fehl. Es wurde nichts erstellt.`,
  },
} satisfies OptionsFailedTexts;
