import { setImmediate as others, setTimeout as pause } from 'node:timers/promises';
import type { Departures } from './departures.ts';
import { judgeMail, type Ordered } from './judge-mail.ts';
import type { OutboxStore, StoredMail } from './outbox-store.ts';
import { retryAt } from './retry-at.ts';
import type { Mail, SendMail, Sent } from './send-mail.ts';
import { type Surroundings, writeMail } from './write-mail.ts';

/** The part of the database that mails need. */
export interface MailStore {
  transaction<T>(
    work: (stores: {
      readonly outbox: OutboxStore;
      readonly messages: { byId(id: string): Promise<Ordered | null> };
    }) => Promise<T>,
  ): Promise<T>;
}

export interface DeliverDeps extends Surroundings {
  readonly store: MailStore;
  /** Absent = no record of mails that were sent just before a crash. */
  readonly departures?: Departures;
  readonly send: SendMail;
  /** Aborts running calls of `send`: they answer at once. */
  readonly hangUp: () => void;
  /** Called after a mail has changed: sent, failed, or waiting longer. */
  readonly changed: (mail: StoredMail) => Promise<void>;
  readonly clock: () => Date;
  /** From 0 to 1, spreads retries. */
  readonly random: () => number;
  readonly log: Readonly<Record<'info' | 'warn' | 'error', (happened: string, facts: Record<string, unknown>) => void>>;
}

/** Sent at the same time. */
const AT_ONCE = 8;
/** Longer than `send` takes at most: after that another server, or this one after a restart, may send the mail. */
const LEASE_MS = 3 * 60_000;
/** For mails that another server left, and retries. */
const LOOK_EVERY_MS = 1_000;
/** How long running deliveries may take when the server shuts down, first normally and then after aborting them. */
const PATIENCE_MS = 3_000;

interface Taken {
  readonly mail: StoredMail;
  readonly ordered: Ordered | null;
}

/**
 * Sends the mails of the outbox, due ones first, until `stop`. `wake` makes it look at once. Never throws because of
 * store or mail server: it logs and retries.
 */
export function deliverOutbox(deps: DeliverDeps): { wake(): void; stop(): Promise<void> } {
  const busy = new Set<Promise<void>>();
  /** Accepted by the mail server, and not stored as sent yet. */
  const left = new Set(deps.departures?.noted());
  let stopped = false;
  /** More may be due than there is room for. */
  let more = false;
  let woken = Promise.withResolvers<void>();
  const wake = (): void => woken.resolve();

  const deliver = async (): Promise<void> => {
    await settleLeft(left, deps);
    while (!stopped) {
      woken = Promise.withResolvers();
      const room = AT_ONCE - busy.size;
      const { found, leave } = room > 0 ? await takeDue(room, deps) : NONE;
      more = found === room;
      for (const one of leave) {
        const work: Promise<void> = deliverOne(one, left, deps).finally(() => {
          busy.delete(work);
          if (busy.size === 0 && left.size === 0) deps.departures?.clear();
          if (more) wake();
        });
        busy.add(work);
      }
      // New mails wake it: looking again now would find none.
      if (busy.size >= AT_ONCE || !more) await firstOf(woken.promise, LOOK_EVERY_MS);
      await others();
    }
  };
  const delivering = deliver();

  return {
    wake,
    async stop() {
      stopped = true;
      wake();
      await delivering;
      await firstOf(Promise.all(busy), PATIENCE_MS);
      deps.hangUp();
      await firstOf(Promise.all(busy), PATIENCE_MS);
    },
  };
}

/**
 * Stores mails that were sent before a crash as sent; those that cannot be stored now are handled when their lease
 * ends, and not sent until then.
 */
async function settleLeft(left: Set<string>, deps: DeliverDeps): Promise<void> {
  for (const id of [...left]) {
    try {
      const mail = await deps.store.transaction(({ outbox }) => outbox.byId(id));
      if (mail?.state === 'queued') {
        await change({ mail, ordered: null }, afterSending(mail, { outcome: 'sent' }, deps), deps);
      }
      left.delete(id);
    } catch (error) {
      deps.log.error('a mail that has left could not be kept as sent yet', { mailId: id, error });
    }
  }
  if (left.size === 0) deps.departures?.clear();
}

interface Due {
  /** How many were due, up to the limit. */
  readonly found: number;
  /** Those of them that are to be sent. */
  readonly leave: readonly Taken[];
}

const NONE: Due = { found: 0, leave: [] };

/** Due mails, leased to this server; those that no longer need to be sent are ended here. */
async function takeDue(limit: number, deps: DeliverDeps): Promise<Due> {
  try {
    const now = deps.clock();
    const until = new Date(now.getTime() + LEASE_MS);
    const due = await deps.store.transaction(async ({ outbox, messages }) => {
      const taken: Taken[] = [];
      for (const mail of await outbox.take(now, until, limit)) {
        taken.push({ mail, ordered: mail.messageId === null ? null : await messages.byId(mail.messageId) });
      }
      return taken;
    });
    return { found: due.length, leave: await leaving(due, now, deps) };
  } catch (error) {
    deps.log.error('the outbox could not be read and will be tried again', { error });
    await pause(LOOK_EVERY_MS);
    return NONE;
  }
}

async function leaving(due: readonly Taken[], now: Date, deps: DeliverDeps): Promise<Taken[]> {
  const leave: Taken[] = [];
  for (const one of due) {
    const verdict = judgeMail(one.mail, one.ordered, now);
    if (verdict === 'leaves') leave.push(one);
    else await change(one, { state: verdict }, deps);
  }
  return leave;
}

async function deliverOne(taken: Taken, left: Set<string>, deps: DeliverDeps): Promise<void> {
  const { mail } = taken;
  try {
    const sent: Sent = left.has(mail.id) ? { outcome: 'sent' } : await writeAndSend(mail, deps);
    if (sent.outcome === 'sent') {
      left.add(mail.id);
      deps.departures?.note(mail.id);
    }
    // Answers that arrived together are stored together: each commit waits for the disk.
    await others();
    await change(taken, afterSending(mail, sent, deps), deps);
    left.delete(mail.id);
  } catch (error) {
    // The lease brings it back: giving up now might lose it, trying at once might send it twice.
    deps.log.error('what became of a mail could not be stored', { mailId: mail.id, error });
  }
}

/** A mail that cannot be written is an attempt like any other: another version may write it, and time ends it. */
async function writeAndSend(mail: StoredMail, deps: DeliverDeps): Promise<Sent> {
  let written: Mail;
  try {
    written = await writeMail(mail, deps);
  } catch (error) {
    deps.log.error('a mail could not be written', { mailId: mail.id, kind: mail.facts.kind, error });
    // Only its name: operators read it, and a message could repeat the link.
    return { outcome: 'later', why: Error.isError(error) ? error.name : typeof error };
  }
  return deps.send(written);
}

function afterSending(mail: StoredMail, sent: Sent, { clock, random }: DeliverDeps): Partial<StoredMail> {
  const attempts = mail.attempts + 1;
  const now = clock();
  switch (sent.outcome) {
    case 'sent':
      return { state: 'sent', attempts, sentAt: now, lastError: null };
    case 'refused':
      return { state: 'failed', attempts, lastError: sent.why };
    case 'later':
      return { attempts, dueAt: retryAt(attempts, now, random), lastError: sent.why };
  }
}

async function change({ mail }: Taken, to: Partial<StoredMail>, deps: DeliverDeps): Promise<void> {
  const facts = { mailId: mail.id, kind: mail.facts.kind, attempts: to.attempts ?? mail.attempts };
  if (!(await deps.store.transaction(({ outbox }) => outbox.update(mail.id, mail.dueAt, to)))) {
    deps.log.warn('a mail took so long that somebody else has taken it over', facts);
    return;
  }
  const now = { ...mail, ...to };
  if (now.state === 'failed') deps.log.warn('a mail could not be delivered', { ...facts, why: now.lastError });
  else if (now.state === 'queued') deps.log.warn('a mail has to wait', { ...facts, why: now.lastError });
  else deps.log.info(`a mail was ${now.state}`, facts);
  try {
    await deps.changed(now);
  } catch (error) {
    // It is committed; the next look sees it.
    deps.log.error('nobody could be told what became of a mail', { ...facts, error });
  }
}

async function firstOf(done: Promise<unknown>, milliseconds: number): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, milliseconds);
  await Promise.race([done, late.promise]);
  clearTimeout(timer);
}
