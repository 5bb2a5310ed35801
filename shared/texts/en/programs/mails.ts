import { letters } from '../mails/letters.ts';

/** All that the server writes to people. */
export const mails = { letters };
export type MailsAreas = typeof mails;
