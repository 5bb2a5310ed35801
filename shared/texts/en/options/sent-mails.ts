/** The mails that an order with these options sends. */
export const sentMails = {
  when: {
    ordered: (address: string) => `When it is ordered · ${address}`,
    active: (address: string) => `When it is active · ${address}`,
    'not created': (address: string) => `When it was not created · ${address}`,
  },
};
export type SentMailsTexts = typeof sentMails;
