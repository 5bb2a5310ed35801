import type { Progress } from '../../../shared/wire/run.ts';
import type { StoredMessage } from '../../messages/message-store.ts';
import type { StoredMail } from '../../notifications/outbox-store.ts';
import { CAPS } from '../../rate-limits.ts';
import type { Transaction } from './transact.ts';

/** The activation mails of a message, and when the next one may be requested. */
export interface MailsOfMessage {
  readonly newest: StoredMail;
  readonly count: number;
  readonly againAt: Date;
}

/** Null when its link does not go by email. */
export async function mailsOf(message: StoredMessage, { stores }: Transaction): Promise<MailsOfMessage | null> {
  if (message.delivery !== 'email') return null;
  const mails = await stores.outbox.ofMessage(message.id);
  const newest = mails.find(({ generation }) => generation === message.generation);
  if (newest === undefined) throw new TypeError('Each generation of a message by email has its mail');
  return {
    newest,
    count: mails.length,
    againAt: new Date(newest.createdAt.getTime() + CAPS.secondsBetweenMails * 1000),
  };
}

/** The delivery state of the email with the link, as the person sees it. */
export async function viewEmail(message: StoredMessage, tx: Transaction): Promise<Progress['email']> {
  const mails = await mailsOf(message, tx);
  if (mails === null) return null;
  const { newest, count, againAt } = mails;
  return {
    address: newest.to,
    state: newest.state,
    delayed: newest.state === 'queued' && newest.lastError !== null,
    sentAt: newest.sentAt?.toISOString() ?? null,
    count,
    limit: CAPS.mailsOfOrder,
    againAt: againAt.toISOString(),
  };
}
