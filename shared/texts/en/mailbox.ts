/** The page of the demo with the mails that it has sent. */
export const mailbox = {
  title: 'Demo mailbox',
  lead: 'Everything that this demo has sent, newest first. Nothing leaves this machine.',
  none: 'No mail yet. Load the page again after an order.',
  to: (address: string) => `To ${address}`,
};
export type MailboxTexts = typeof mailbox;
