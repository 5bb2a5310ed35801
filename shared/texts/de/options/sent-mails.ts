import type { SentMailsTexts } from '../../en/options/sent-mails.ts';

export const sentMails = {
  when: {
    ordered: (address) => `Bei der Bestellung\u00a0· ${address}`,
    active: (address) => `Sobald sie aktiv ist\u00a0· ${address}`,
    'not created': (address) => `Wenn sie nicht erstellt wurde\u00a0· ${address}`,
  },
} satisfies SentMailsTexts;
