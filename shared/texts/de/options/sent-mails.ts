import type { SentMailsTexts } from '../../en/options/sent-mails.ts';

export const sentMails = {
  when: {
    ordered: (address) => `Bei der Bestellung · ${address}`,
    active: (address) => `Sobald sie aktiv ist · ${address}`,
    'not created': (address) => `Wenn sie nicht erstellt wurde · ${address}`,
  },
} satisfies SentMailsTexts;
