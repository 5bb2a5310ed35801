import type { Language } from '../../shared/languages.ts';
import type { MailState } from '../../shared/mail.ts';
import type { MailFacts } from './mail-facts.ts';

/**
 * A mail to be sent: queued in the transaction of the step that causes it (transactional outbox). It contains facts,
 * never a ticket: the link is made when the mail is sent.
 */
export interface StoredMail {
  readonly id: string;
  readonly personId: string;
  readonly to: string;
  readonly facts: MailFacts;
  /** Of the person when the mail was queued; null = they chose none, or it is from before there were any. */
  readonly language: Language | null;
  /** IANA name; null = not known: times are in UTC and say so. */
  readonly timeZone: string | null;
  /** For activation mails: the message and generation whose ticket the link contains; null for others. */
  readonly messageId: string | null;
  readonly generation: number | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly createdAt: Date;
  /** Not before this time; while a server sends it, the time at which another may take over. */
  readonly dueAt: Date;
  readonly sentAt: Date | null;
  /** The mail server's last answer, or null. */
  readonly lastError: string | null;
}

export interface OutboxStore {
  insert(mail: StoredMail): Promise<void>;
  byId(id: string): Promise<StoredMail | null>;
  /**
   * Takes up to `limit` queued mails that are due, oldest first, and moves their `dueAt` to `until`, so that no other
   * server sends them until then.
   */
  take(now: Date, until: Date, limit: number): Promise<StoredMail[]>;
  /** Sets fields of a mail if it is still queued and its `dueAt` is `dueAt` (no other server took it over). */
  update(
    id: string,
    dueAt: Date,
    change: Partial<Pick<StoredMail, 'state' | 'attempts' | 'dueAt' | 'sentAt' | 'lastError'>>,
  ): Promise<boolean>;
  /** Activation mails of a message, oldest first. */
  ofMessage(messageId: string): Promise<StoredMail[]>;
  /** Failed ones about a person, newest first. */
  failedOfPerson(personId: string, limit: number): Promise<StoredMail[]>;
}
