import { onTestFinished } from 'vitest';
import { watchOutbox } from '../../../server/adapters/db/watch-outbox.ts';
import { smtp } from '../../../server/adapters/mail/smtp.ts';
import type { StoredMessage } from '../../../server/messages/message-store.ts';
import { type DeliverDeps, deliverOutbox } from '../../../server/notifications/deliver-outbox.ts';
import type { StoredMail } from '../../../server/notifications/outbox-store.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import { keptPerson, keptRun, sampleMail, sampleMessage } from '../../contract/store/samples.ts';
import { EXAMPLE } from '../example-organization.ts';
import { openTestStore } from '../stores/open-test-store.ts';
import { memoryStore } from '../stores/sqlite.ts';

export const LINK = 'https://id.example.com/phone#';

/** A server's outgoing mail on real parts: a database, SMTP, the wall clock. */
export interface Deliveries {
  /** For code that queues mails: they are sent at once. */
  readonly store: Store;
  /** States of mails as `changed` reported them, such as `sent`. */
  readonly told: string[];
  stop(): Promise<void>;
}

/** Starts to deliver from `store` to `url`; stops with the test. `change` replaces parts. */
export function startDelivering(store: Store, url: string, change: Partial<DeliverDeps> = {}): Deliveries {
  const told: string[] = [];
  const silent = () => undefined;
  const outbox = deliverOutbox({
    ...smtp(url, { from: { name: 'Chipless “desk”', address: 'id@example.com' }, clock: () => new Date() }),
    store,
    publicUrl: 'https://id.example.com',
    organization: EXAMPLE,
    linkFor: (messageId, generation) => `${LINK}${messageId}.${generation}`,
    changed: async ({ state }) => void told.push(state),
    clock: () => new Date(),
    random: () => 0.5,
    log: { info: silent, warn: silent, error: silent },
    ...change,
  });
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= outbox.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { store: watchOutbox(store, () => outbox.wake()), told, stop };
}

/** A store in memory, or one of two servers at a PostgreSQL. */
export async function storeAt(url: string | null): Promise<Store> {
  if (url === null) return memoryStore();
  const store = await openTestStore({ url, file: '' });
  onTestFinished(() => store.close());
  return store;
}

/** A stored message by email that waits for its phone. */
export async function orderByEmail(store: Store, change: Partial<StoredMessage> = {}): Promise<StoredMessage> {
  const now = new Date();
  const run = await keptRun(store);
  const message = sampleMessage(run, {
    ...{ delivery: 'email', createdAt: now, expiresAt: new Date(now.getTime() + 86_400_000) },
    ...change,
  });
  await store.transaction(({ messages }) => messages.insert(message));
  return message;
}

/** Queues the mail with the link of a message, as a step would. */
export async function queueLink(
  store: Store,
  { id, personId, generation, expiresAt }: StoredMessage,
  change: Partial<StoredMail> = {},
): Promise<StoredMail> {
  const now = new Date();
  const mail = sampleMail(personId, {
    ...{ to: 'alice@example.com', messageId: id, generation, createdAt: now, dueAt: now },
    ...{ language: 'en', timeZone: null },
    facts: {
      ...{ kind: 'activate mobile ID', givenName: 'Alice', orderedBy: null },
      validUntil: expiresAt.toISOString(),
    },
    ...change,
  });
  await store.transaction(({ outbox }) => outbox.insert(mail));
  return mail;
}

/** Queues a mail without link to a person of its own. */
export async function queueNews(store: Store, change: Partial<StoredMail> = {}): Promise<StoredMail> {
  const now = new Date();
  const { id } = await keptPerson(store);
  const mail = sampleMail(id, { to: 'zoe@example.com', createdAt: now, dueAt: now, language: 'en', ...change });
  await store.transaction(({ outbox }) => outbox.insert(mail));
  return mail;
}

/** The mail as it is stored now. */
export async function keptAs(store: Store, { id }: StoredMail): Promise<StoredMail> {
  const found = await store.transaction(({ outbox }) => outbox.byId(id));
  if (found === null) throw new Error('the mail is gone');
  return found;
}
