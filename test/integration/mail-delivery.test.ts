import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smtp } from '../../server/adapters/mail/smtp.ts';
import type { Sent } from '../../server/notifications/send-mail.ts';
import { fromBase64 } from '../../shared/bytes.ts';
import { keptPerson, sampleMail } from '../contract/store/samples.ts';
import { decodePng } from '../support/browser/decode-png.ts';
import { jsQR } from '../support/browser/jsqr.ts';
import { keptAs, LINK, orderByEmail, queueLink, queueNews, startDelivering } from '../support/mail/deliveries.ts';
import { type MailSink, startMailSink } from '../support/mail/mail-sink.ts';
import { wordsOfHtml, wordsOfText } from '../support/mail/words-of-mail.ts';
import { memoryStore } from '../support/stores/sqlite.ts';

async function openSink(): Promise<MailSink> {
  const sink = await startMailSink();
  onTestFinished(() => sink.close());
  return sink;
}

/** A day, a second and so on from now, because the wall clock is too slow. */
const later = (milliseconds: number) => () => new Date(Date.now() + milliseconds);

describe('a mail in the outbox', () => {
  it('leaves at once after the commit that wrote it', async () => {
    const sink = await openSink();
    const { store, told } = startDelivering(await memoryStore(), sink.url);
    const took: number[] = [];
    for (let count = 1; count <= 5; count += 1) {
      await pause(50); // it has found nothing and waits for a second
      const began = performance.now();
      await queueNews(store);
      await expect.poll(() => told.length, { interval: 5, timeout: 5_000 }).toBe(count);
      took.push(performance.now() - began);
    }
    // The fastest: others may use the machine too, but nothing would make all of them slow by chance.
    expect(Math.min(...took)).toBeLessThan(300);
  });

  it('arrives with text, HTML and a code that say the same', async () => {
    const sink = await openSink();
    const memory = await memoryStore();
    const { store, told } = startDelivering(memory, sink.url);
    const message = await orderByEmail(store, { generation: 3 });
    const mail = await queueLink(store, message);
    await expect.poll(() => sink.mails.length, { timeout: 5_000 }).toBe(1);

    const [received] = sink.mails;
    const link = `${LINK}${message.id}.3`;
    expect(received).toMatchObject({ to: 'alice@example.com', subject: 'Activate your mobile ID' });
    expect(received?.text).toContain(`\n${link}\n`);
    expect(wordsOfHtml(received?.html ?? '').slice(4)).toEqual(wordsOfText(received?.text ?? ''));
    const [code] = received?.attachments ?? [];
    const { data, width, height } = decodePng(fromBase64(code?.contentBase64 ?? ''));
    expect(jsQR(data, width, height)?.data).toBe(link);

    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['sent']);
    expect(await keptAs(memory, mail)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    expect((await keptAs(memory, mail)).sentAt?.getTime()).toBeGreaterThan(mail.createdAt.getTime());
  });

  it('waits while the transaction that wrote it is not kept', async () => {
    const sink = await openSink();
    const { store, stop } = startDelivering(await memoryStore(), sink.url);
    const { id } = await keptPerson(store);
    const undone = store.transaction(async ({ outbox }) => {
      await outbox.insert(sampleMail(id));
      throw new Error('the step failed');
    });
    await expect(undone).rejects.toThrow('the step failed');
    await queueNews(store); // what is due is taken together
    await expect.poll(() => sink.mails.length, { timeout: 5_000 }).toBe(1);
    await stop();
    expect(sink.mails.map(({ to }) => to)).toEqual(['zoe@example.com']);
  });

  it('fails for good when its recipient is refused, and says what the mail server said', async () => {
    const sink = await openSink();
    sink.mood('refuses');
    const { store, told, stop } = startDelivering(await memoryStore(), sink.url);
    const mail = await queueLink(store, await orderByEmail(store));
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['failed']);
    const kept = await keptAs(store, mail);
    expect(kept).toMatchObject({ state: 'failed', attempts: 1, lastError: expect.stringContaining('no such user') });
    const failed = await store.transaction(({ outbox }) => outbox.failedOfPerson(mail.personId, 10));
    expect(failed).toEqual([kept]);
    await stop();
    sink.mood('takes');
    const anHourLater = startDelivering(store, sink.url, { clock: later(3_600_000) });
    await queueNews(anHourLater.store);
    await expect.poll(() => anHourLater.told, { timeout: 5_000 }).toEqual(['sent']);
    await anHourLater.stop();
    expect(sink.mails.map(({ to }) => to)).toEqual(['zoe@example.com']);
  });

  it.each([
    ['no address', 'The email address has to look like alice@example.com'],
    ['alice@example.com, eve@example.com', 'The email address has a space or quotation marks in front of the @'],
    ['alice@example.com\r\nBcc: eve@example.com', 'The email address has a line break (U+000D) in it'],
    ['alice@example.com/evil', 'The email address has no domain name after the @'],
  ])('fails for good without a connection when it is to %j', async (to, lastError) => {
    const { store, told } = startDelivering(await memoryStore(), 'smtp://127.0.0.1:1');
    const mail = await queueNews(store, { to });
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['failed']);
    expect(await keptAs(store, mail)).toMatchObject({ state: 'failed', lastError });
  });

  it('arrives once when the mail server was away and comes back', async () => {
    const sink = await openSink();
    await sink.close();
    let ahead = 0;
    const clock = () => new Date(Date.now() + ahead);
    const { store, told } = startDelivering(await memoryStore(), sink.url, { random: () => 0, clock });
    const mail = await queueLink(store, await orderByEmail(store));
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['queued']);
    expect(await keptAs(store, mail)).toMatchObject({ attempts: 1, lastError: expect.stringMatching(/ECONNREFUSED/) });
    await sink.open();
    ahead = 60_000;
    await expect.poll(() => sink.mails.length, { timeout: 10_000 }).toBe(1);
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['queued', 'sent']);
    expect(await keptAs(store, mail)).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
  });

  it('waits for a mail server that hangs, and delays neither other mails nor the shutdown', async () => {
    const [hanging, sink] = [await openSink(), await openSink()];
    hanging.mood('hangs');
    const slow = smtp(hanging.url, { from: { name: '', address: 'id@example.com' }, clock: () => new Date() });
    const fast = smtp(sink.url, { from: { name: '', address: 'id@example.com' }, clock: () => new Date() });
    const memory = await memoryStore();
    const { store, told, stop } = startDelivering(memory, sink.url, {
      send: (mail) => (mail.to.startsWith('slow') ? slow : fast).send(mail),
      hangUp() {
        slow.hangUp();
        fast.hangUp();
      },
    });
    const stuck = await queueNews(store, { to: 'slow@example.com' });
    await expect.poll(() => hanging.hanging(), { timeout: 5_000 }).toBe(1);
    await queueNews(store);
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['sent']);
    const began = performance.now();
    await stop();
    expect(performance.now() - began).toBeLessThan(7_000);
    expect(await keptAs(memory, stuck)).toMatchObject({ state: 'queued' });
  });

  it('is sent by another server when the one that took it has crashed', async () => {
    const sink = await openSink();
    const memory = await memoryStore();
    const crashed = Promise.withResolvers<Sent>();
    let taken = 0;
    const { store } = startDelivering(memory, sink.url, {
      send: () => {
        taken += 1;
        return crashed.promise;
      },
    });
    const mail = await queueLink(store, await orderByEmail(memory));
    await expect.poll(() => taken, { timeout: 6_000 }).toBe(1);
    const early = startDelivering(memory, sink.url);
    await queueNews(early.store);
    await expect.poll(() => early.told, { timeout: 5_000 }).toEqual(['sent']);
    await early.stop();
    expect(sink.mails.map(({ to }) => to)).toEqual(['zoe@example.com']);
    startDelivering(memory, sink.url, { clock: later(4 * 60_000) });
    await expect.poll(() => sink.mails.length, { timeout: 6_000 }).toBe(2);
    await expect.poll(async () => (await keptAs(memory, mail)).state, { timeout: 5_000 }).toBe('sent');
    crashed.reject(new Error('crashed'));
  });

  it('leaves after a crash between the commit and the sending, at the next start', async () => {
    const sink = await openSink();
    const memory = await memoryStore();
    await queueLink(memory, await orderByEmail(memory));
    startDelivering(memory, sink.url);
    await expect.poll(() => sink.mails.length, { timeout: 5_000 }).toBe(1);
  });

  it.each([
    ['a newer link was asked for', { generation: 2 }, 1],
    ['its order was cancelled', { state: 'cancelled' }, 1],
    ['a phone has opened it', { state: 'opened' }, 1],
  ] as const)('is dropped without a word when %s', async (_, change, generation) => {
    const sink = await openSink();
    const { store, told } = startDelivering(await memoryStore(), sink.url);
    const message = await orderByEmail(store, change);
    const mail = await queueLink(store, { ...message, generation });
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['dropped']);
    expect(await keptAs(store, mail)).toMatchObject({ state: 'dropped', sentAt: null });
    expect(await store.transaction(({ outbox }) => outbox.failedOfPerson(mail.personId, 10))).toEqual([]);
    expect(sink.mails).toEqual([]);
  });

  it('is given up after a day without a mail server', async () => {
    const { store, told } = startDelivering(await memoryStore(), 'smtp://127.0.0.1:1', { clock: later(86_400_000) });
    await queueNews(store, { attempts: 30, lastError: 'connect ECONNREFUSED' });
    await expect.poll(() => told, { timeout: 6_000 }).toEqual(['failed']);
  });

  it('continues after the database was away for a moment', async () => {
    const sink = await openSink();
    const memory = await memoryStore();
    let broken = true;
    let asked = 0;
    startDelivering(memory, sink.url, {
      store: {
        transaction(work) {
          asked += 1;
          return broken ? Promise.reject(new Error('the database is away')) : memory.transaction(work);
        },
      },
    });
    await queueNews(memory);
    await expect.poll(() => asked, { timeout: 5_000 }).toBeGreaterThan(0);
    broken = false;
    await expect.poll(() => sink.mails.length, { timeout: 6_000 }).toBe(1);
  });
});
