import type { MailboxTexts } from '../en/mailbox.ts';

export const mailbox = {
  title: 'Postfach der Demo',
  lead: 'Alles, was diese Demo gesendet hat, Neuestes zuerst. Nichts davon verlässt diesen Rechner.',
  none: 'Noch keine E-Mail. Laden Sie die Seite nach einem Auftrag neu.',
  to: (address) => `An ${address}`,
} satisfies MailboxTexts;
