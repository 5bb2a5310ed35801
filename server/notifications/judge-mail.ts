import type { StoredMail } from './outbox-store.ts';

/** How long a mail without a link is retried, in milliseconds. */
const PATIENCE = 24 * 60 * 60 * 1000;

/** What a mail has to know about the message whose link it brings. */
export interface Ordered {
  readonly generation: number;
  readonly state: string;
  readonly expiresAt: Date;
}

/**
 * What happens to a due mail: it is sent, or it is `dropped` because its link is no longer valid (a newer one was
 * requested, a phone has opened it, the order has ended), or it has `failed` because the mail server was unavailable
 * during all its time.
 */
export function judgeMail(mail: StoredMail, ordered: Ordered | null, now: Date): 'leaves' | 'dropped' | 'failed' {
  if (mail.messageId === null) {
    return now.getTime() - mail.createdAt.getTime() < PATIENCE ? 'leaves' : 'failed';
  }
  if (ordered === null || ordered.generation !== mail.generation) return 'dropped';
  if (ordered.state === 'waiting' && ordered.expiresAt > now) return 'leaves';
  const tooLate = ordered.state === 'waiting' || ordered.state === 'expired';
  return tooLate && mail.attempts > 0 ? 'failed' : 'dropped';
}
