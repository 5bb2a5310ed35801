import type { Person } from '../../identity/person.ts';
import type { MailFacts } from '../../notifications/mail-facts.ts';
import type { StoredMail } from '../../notifications/outbox-store.ts';
import type { Conversation } from './loaded.ts';
import { randomId } from './random-id.ts';
import type { Transaction } from './transact.ts';

/** Queues a mail to a person in the outbox: it is sent once this transaction is committed, and only then. */
export async function queueMail(
  person: Person,
  facts: MailFacts,
  about: Pick<StoredMail, 'messageId' | 'generation'>,
  { stores, now, random }: Transaction,
): Promise<void> {
  await stores.outbox.insert({
    id: randomId({ random }),
    personId: person.id,
    to: person.email,
    facts,
    language: person.language ?? person.learnedLanguage,
    timeZone: person.timeZone,
    ...about,
    state: 'queued',
    attempts: 0,
    createdAt: now,
    dueAt: now,
    sentAt: null,
    lastError: null,
  });
}

/** The mail with the link of the message's newest generation; the link itself is made when it is sent. */
export async function queueActivationMail({ run, message, person }: Conversation, tx: Transaction): Promise<void> {
  const operator = run.startedBy === null ? null : await tx.stores.people.byId(run.startedBy);
  const facts: MailFacts = {
    kind: 'activate mobile ID',
    givenName: person.givenName,
    validUntil: message.expiresAt.toISOString(),
    orderedBy: operator?.commonName ?? null,
  };
  await queueMail(person, facts, { messageId: message.id, generation: message.generation }, tx);
}
