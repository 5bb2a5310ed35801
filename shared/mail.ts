/**
 * The delivery state of a mail. `failed` is final: the address or the server refused it for good, or its time for
 * retries ran out. `dropped` is final too: its link was no longer valid before it left (a newer one was requested, or
 * the order ended).
 */
export const MAIL_STATES = ['queued', 'sent', 'failed', 'dropped'] as const;
export type MailState = (typeof MAIL_STATES)[number];
