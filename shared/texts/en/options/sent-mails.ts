/** The mails that an order with these options sends. */
export const sentMails = {
  when: {
    ordered: (address: string) => `When it is ordered\u00a0· ${address}`,
    active: (address: string) => `When it is active\u00a0· ${address}`,
    'not created': (address: string) => `When it was not created\u00a0· ${address}`,
  },
};
export type SentMailsTexts = typeof sentMails;
