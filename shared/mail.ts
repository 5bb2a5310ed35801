/**
 * How far a mail has come. `failed` is final: the address or the server refused it for good, or it was tried too long.
 * So is `dropped`: its link was dead before it left (a newer one was asked for, or the order ended).
 */
export const MAIL_STATES = ['queued', 'sent', 'failed', 'dropped'] as const;
export type MailState = (typeof MAIL_STATES)[number];
