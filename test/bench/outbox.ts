import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { smtp } from '../../server/adapters/mail/smtp.ts';
import { deliverOutbox } from '../../server/notifications/deliver-outbox.ts';
import type { StoredMail } from '../../server/notifications/outbox-store.ts';
import { writeMail } from '../../server/notifications/write-mail.ts';
import type { Store } from '../../server/processes/engine/store.ts';
import { keptRun, sampleMail, sampleMessage } from '../contract/store/samples.ts';
import { EXAMPLE } from '../support/example-organization.ts';
import { openTestStore } from '../support/stores/open-test-store.ts';
import { type BenchRow, moreIsBetter } from './bench-row.ts';

const MAILS = 10_000;
/** As many connections as the product keeps. */
const CONNECTIONS = 8;
const PUBLIC_URL = 'https://id.example.com';
const PATIENCE_MS = 600_000;

const surroundings = {
  publicUrl: PUBLIC_URL,
  organization: EXAMPLE,
  linkFor: (messageId: string, generation: number) => `${PUBLIC_URL}/phone#${messageId}${generation}`.padEnd(72, 'x'),
};

/**
 * Mails per second from the outbox on SQLite through SMTP to a sink in this process, each with its own link and code
 * and its state kept on the disk before and after, beside a bare nodemailer pool that sends one finished mail as often.
 */
export async function benchOutbox(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-bench-'));
  const store = await openTestStore({ url: null, file: join(folder, 'chipless.sqlite') });
  const sink = await openSink();
  try {
    const mail = await orderedMail(store);
    const queued = await queue(mail, store);
    const bare = await sendBare(mail, sink);
    const sent = await sendQueued(store, sink);
    const unit = 'mails/s';
    const reference = { what: 'a bare nodemailer pool, one finished mail', value: bare };
    return [
      { what: `Outbox: queue ${MAILS} mails`, value: queued, unit },
      moreIsBetter({ what: `Outbox: send ${MAILS} mails`, value: sent, unit, reference }),
    ];
  } finally {
    await sink.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Sink {
  readonly url: string;
  /** Resolves once this many more mails have arrived. */
  receive(mails: number): Promise<void>;
  close(): Promise<void>;
}

/** Accepts everything and keeps nothing. */
async function openSink(): Promise<Sink> {
  let left = 0;
  let received = Promise.withResolvers<void>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onData(stream, _session, done) {
      stream.resume();
      stream.once('end', () => {
        done();
        left -= 1;
        if (left === 0) received.resolve();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo; // a TCP server's address
  return {
    url: `smtp://127.0.0.1:${port}`,
    receive(mails) {
      left = mails;
      received = Promise.withResolvers();
      const timer = setTimeout(() => received.reject(new Error(`${left} mails never arrived`)), PATIENCE_MS);
      return received.promise.finally(() => clearTimeout(timer));
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function orderedMail(store: Store): Promise<StoredMail> {
  const run = await keptRun(store);
  const expiresAt = new Date(Date.now() + 86_400_000);
  const message = sampleMessage(run, { delivery: 'email', expiresAt });
  await store.transaction(({ messages }) => messages.insert(message));
  return sampleMail(run.personId, {
    ...{ to: 'alice@example.com', messageId: message.id, generation: 1 },
    facts: {
      ...{ kind: 'activate mobile ID', givenName: 'Alice', orderedBy: null },
      validUntil: expiresAt.toISOString(),
    },
  });
}

async function queue(mail: StoredMail, store: Store): Promise<number> {
  const began = performance.now();
  const one = (_: unknown, number: number) =>
    store.transaction(({ outbox }) => outbox.insert({ ...mail, id: `mail ${number}` }));
  await Promise.all(Array.from({ length: MAILS }, one));
  return perSecond(began);
}

async function sendBare(mail: StoredMail, sink: Sink): Promise<number> {
  const { to, subject, text, html, inline } = await writeMail(mail, surroundings);
  const transport = createTransport({ url: sink.url, pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity });
  const attachments = inline.map(({ content, ...more }) => ({ ...more, content: Buffer.from(content) }));
  const began = performance.now();
  const received = sink.receive(MAILS);
  let left = MAILS;
  const lane = async (): Promise<void> => {
    for (; left > 0; ) {
      left -= 1;
      await transport.sendMail({ from: 'id@example.com', to, subject, text, html, attachments });
    }
  };
  await Promise.all([received, ...Array.from({ length: CONNECTIONS }, lane)]);
  const rate = perSecond(began);
  transport.close();
  return rate;
}

async function sendQueued(store: Store, sink: Sink): Promise<number> {
  let kept = 0;
  const all = Promise.withResolvers<void>();
  const silent = () => undefined;
  const began = performance.now();
  const received = sink.receive(MAILS);
  const outbox = deliverOutbox({
    ...surroundings,
    ...smtp(sink.url, { from: { name: '', address: 'id@example.com' }, clock: () => new Date() }),
    ...{ store, clock: () => new Date(), random: Math.random },
    async changed({ state }) {
      kept += state === 'sent' ? 1 : 0;
      if (kept === MAILS) all.resolve();
    },
    log: { info: silent, warn: silent, error: silent },
  });
  await received;
  await all.promise;
  const rate = perSecond(began);
  await outbox.stop();
  return rate;
}

function perSecond(began: number): number {
  return MAILS / ((performance.now() - began) / 1000);
}
