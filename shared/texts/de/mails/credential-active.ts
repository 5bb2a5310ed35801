import type { CredentialActiveTexts } from '../../en/mails/credential-active.ts';
import { number, plural } from '../counting.ts';

const either = {
  made: (time: string) => `Erstellt am ${time}.`,
  madeOn: (time: string, device: string) => `Erstellt am ${time}, auf ${device}.`,
  cut: (days: number, until: string) =>
    plural(days, {
      one: `Sie gilt nur einen Tag, bis ${until}: Dann endet die Zertifizierungsstelle des Servers.`,
      other: `Sie gilt nur ${number(days)} Tage, bis ${until}: Dann endet die Zertifizierungsstelle des Servers.`,
    }),
  notYou: 'Waren Sie das nicht? Sperren Sie sie jetzt im Self-Service, und sagen Sie es Ihrem Helpdesk.',
};

export const credentialActive = {
  'virtual smart card': {
    ...either,
    madeOn: (time: string, browser: string) => `Erstellt am ${time}, in ${browser}.`,
    subject: 'Ihre virtuelle Smartcard ist aktiv',
  },
  'mobile ID': { ...either, subject: 'Ihre Mobile ID ist aktiv' },
} satisfies CredentialActiveTexts;
