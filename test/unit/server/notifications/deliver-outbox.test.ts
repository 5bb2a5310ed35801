import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Departures } from '../../../../server/notifications/departures.ts';
import type { SendMail } from '../../../../server/notifications/send-mail.ts';
import type { Store } from '../../../../server/processes/engine/store.ts';
import { keptAs, orderByEmail, queueLink, queueNews, startDelivering } from '../../../support/mail/deliveries.ts';
import { memoryStore } from '../../../support/stores/sqlite.ts';

const NOBODY = 'smtp://127.0.0.1:1';

function departuresOf(...noted: string[]): Departures & { readonly now: string[] } {
  const now = [...noted];
  return {
    now,
    note: (id) => void now.push(id),
    noted: () => [...now],
    clear: () => void now.splice(0),
  };
}
const sending = () => vi.fn<SendMail>(async () => ({ outcome: 'sent' }));

it('does not send what had left when the server was killed, and keeps it as sent', async () => {
  const store = await memoryStore();
  const [left, stayed] = [await queueNews(store), await queueNews(store)];
  const [send, departures] = [sending(), departuresOf(left.id)];
  const { told, stop } = startDelivering(store, NOBODY, { send, departures });
  await expect.poll(() => told, { timeout: 10_000 }).toEqual(['sent', 'sent']);
  expect(send).toHaveBeenCalledTimes(1);
  for (const mail of [left, stayed]) expect(await keptAs(store, mail)).toMatchObject({ state: 'sent', attempts: 1 });
  await stop();
  expect(departures.now).toEqual([]);
});

it('notes a departure before anything else, and does not send again what the database would not keep', async () => {
  const store = await memoryStore();
  const mail = await queueNews(store);
  const [send, departures] = [sending(), departuresOf()];
  let refuses = false;
  const full: Store = {
    ...store,
    transaction: (work) => (refuses ? Promise.reject(new Error('disk full')) : store.transaction(work)),
  };
  send.mockImplementation(async () => {
    refuses = true;
    return { outcome: 'sent' };
  });
  let now = Date.now();
  const { told } = startDelivering(full, NOBODY, { send, departures, clock: () => new Date(now) });
  await expect.poll(() => departures.now, { timeout: 10_000 }).toEqual([mail.id]);
  // The lease is over, and the disk has room again.
  now += 4 * 60_000;
  refuses = false;
  await expect.poll(() => told, { timeout: 10_000 }).toEqual(['sent']);
  expect(send).toHaveBeenCalledTimes(1);
  expect(await keptAs(store, mail)).toMatchObject({ state: 'sent' });
});

it('counts a mail that cannot be written as an attempt, and tries it again later like any other', async () => {
  const store = await memoryStore();
  const mail = await queueNews(store);
  const send = sending();
  const linkFor = (): never => {
    throw new RangeError('no such link');
  };
  const message = await orderByEmail(store);
  const broken = await queueLink(store, message);
  const now = new Date();
  const { told } = startDelivering(store, NOBODY, { send, linkFor, clock: () => now });
  await expect.poll(() => told.toSorted(), { timeout: 10_000 }).toEqual(['queued', 'sent']);
  expect(await keptAs(store, mail)).toMatchObject({ state: 'sent' });
  const kept = await keptAs(store, broken);
  expect(kept).toMatchObject({ state: 'queued', attempts: 1, lastError: 'RangeError' });
  expect(kept.dueAt.getTime() - now.getTime()).toBe(5_000);
});

/** `store`, which counts how often mails are taken. */
function countTakes(store: Store): { readonly store: Store; readonly takes: () => number } {
  let takes = 0;
  const transaction: Store['transaction'] = (work, isolation) =>
    store.transaction((stores) => {
      const take: typeof stores.outbox.take = (...until) => {
        takes += 1;
        return stores.outbox.take(...until);
      };
      return work({ ...stores, outbox: { ...stores.outbox, take } });
    }, isolation);
  return { store: { ...store, transaction }, takes: () => takes };
}

describe('without the look of each second', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('looks once for a few mails', async () => {
    const { store, takes } = countTakes(await memoryStore());
    for (let count = 0; count < 3; count++) await queueNews(store);
    const { told, stop } = startDelivering(store, NOBODY, { send: sending() });
    await vi.waitUntil(() => told.length === 3, { timeout: 10_000 });
    await stop();
    expect(takes()).toBe(1);
  });

  it('sends all that are due, also more than it sends at once and when the first need not be sent', async () => {
    const store = await memoryStore();
    const message = await orderByEmail(store);
    const dueAt = new Date(Date.now() - 60_000);
    for (let count = 0; count < 7; count++) await queueLink(store, message, { generation: 9, dueAt });
    for (let count = 0; count < 20; count++) await queueNews(store);
    const send = sending();
    const { told, stop } = startDelivering(store, NOBODY, { send });
    await vi.waitUntil(() => told.length === 27, { timeout: 10_000 });
    await stop();
    expect(told.filter((state) => state === 'dropped')).toHaveLength(7);
    expect(send).toHaveBeenCalledTimes(20);
  });

  it('sends a mail that is queued while others are on their way', async () => {
    const { store, takes } = countTakes(await memoryStore());
    const sent = Promise.withResolvers<{ readonly outcome: 'sent' }>();
    const send = sending();
    const delivering = startDelivering(store, NOBODY, { send: send.mockImplementationOnce(() => sent.promise) });
    await queueNews(delivering.store);
    await vi.waitUntil(() => send.mock.calls.length === 1, { timeout: 10_000 });
    await queueNews(delivering.store);
    await vi.waitUntil(() => delivering.told.length === 1, { timeout: 10_000 });
    sent.resolve({ outcome: 'sent' });
    await vi.waitUntil(() => delivering.told.length === 2, { timeout: 10_000 });
    await delivering.stop();
    expect(takes()).toBeLessThanOrEqual(3);
  });
});
