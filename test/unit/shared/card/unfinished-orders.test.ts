import { beforeEach, describe, expect, it } from 'vitest';
import { createCard } from '../../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import { deleteUnfinished, listUnfinished } from '../../../../shared/card/unfinished-orders.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, type StandInServer, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const OTHER = 'https://other.example';
const PIN = 'blue-42-Kite';

let servers: StandInServer[];
let deps: CardDeps;
/** Each order is from a stand-in of its own; the newest one answers for those that are asked about. */
beforeEach(async () => {
  servers = await Promise.all(Array.from({ length: 5 }, () => startStandInServer()));
  deps = cardDeps((url, init) => at(0).fetch(url, init));
});

function at(index: number): StandInServer {
  const server = servers[index];
  if (server === undefined) throw new TypeError('There are five');
  return server;
}

/** Opens the n-th order of a server; the stand-in's tickets are all alike, but the stored hashes differ. */
async function open(index: number, origin = SERVER, through: CardDeps = { ...deps, fetch: at(index).fetch }) {
  const opened = await openOrder({ ticket: TICKET, origin, deviceName: 'Test' }, through);
  const record = await deps.store.get(opened.cardId);
  if (record === null) throw new TypeError('It was opened just now');
  await deps.store.put({ ...record, ticketHash: `of order ${index} of ${origin}` });
  return opened;
}

const refused = { code: 'orders_unfinished' };

/** Answers each question about an order from the stand-in that has it. */
const asking: CardDeps['fetch'] = async (url, init) => {
  const owner = servers.find(({ order }) => String(url).includes(order.messageId));
  return (owner ?? at(4)).fetch(url, init);
};

describe('unfinished orders', () => {
  it('are three of one server at the most; the fourth binds nothing', async () => {
    for (const index of [0, 1, 2]) await open(index);
    await expect(open(3, SERVER, { ...deps, fetch: asking })).rejects.toMatchObject(refused);
    expect((await deps.store.list()).records).toHaveLength(3);
    expect(at(4).calls).toEqual([]);
  });

  it('are listed with their server, newest first, and deleted one by one', async () => {
    const first = await open(0);
    await open(1, OTHER);
    const record = await deps.store.get(first.cardId);
    if (record?.state !== 'ordered' || record.order === null) throw new TypeError('It was opened');
    const { order } = record;
    const profile = { ...order.profile, name: `\u202E${'a'.repeat(300)}` };
    await deps.store.put({ ...record, createdAt: '2030-01-01T00:00:00.000Z', order: { ...order, profile } });
    const listed = await listUnfinished(deps);
    expect(listed.map(({ origin }) => origin)).toEqual([SERVER, OTHER]);
    expect(listed[0]?.name).toBe('a'.repeat(64));
    await deleteUnfinished(first.cardId, { ...deps, fetch: () => Promise.reject(new TypeError('fetch failed')) });
    expect((await listUnfinished(deps)).map(({ origin }) => origin)).toEqual([OTHER]);
    // The server is told later: until then the order waits there for a browser that will not come.
    expect(await deps.store.tombstones()).toMatchObject([{ origin: SERVER }]);
  });

  it('whose confirmation may have arrived are reported as deleted, and no active card is touched', async () => {
    const opened = await open(0);
    const losing: CardDeps = {
      ...deps,
      fetch: async (url, init) => {
        if (String(url).endsWith('/confirm')) throw new Error('closed');
        return at(0).fetch(url, init);
      },
    };
    await expect(createCard(opened, PIN, () => undefined, losing)).rejects.toThrow('closed');
    await deleteUnfinished(opened.cardId, { ...deps, fetch: () => Promise.reject(new TypeError('fetch failed')) });
    expect(await deps.store.get(opened.cardId)).toBeNull();
    expect(await deps.store.tombstones()).toMatchObject([{ origin: SERVER }]);
    const made = await open(1);
    await createCard(made, PIN, () => undefined, { ...deps, fetch: at(1).fetch });
    await deleteUnfinished(made.cardId, deps);
    expect(await deps.store.get(made.cardId)).toMatchObject({ state: 'active' });
  });

  it('of one server do not affect other servers', async () => {
    for (const index of [0, 1, 2]) await open(index);
    expect(await open(3, OTHER)).toMatchObject({ stage: 'new' });
  });

  it('make room as soon as one has ended on the server', async () => {
    for (const index of [0, 1, 2]) await open(index);
    at(1).state = 'cancelled';
    expect(await open(4, SERVER, { ...deps, fetch: asking })).toMatchObject({ stage: 'new' });
    expect((await deps.store.list()).records).toHaveLength(3);
  });

  it('do not count once there is a card', async () => {
    const first = await open(0);
    await createCard(first, PIN, () => undefined, { ...deps, fetch: at(0).fetch });
    for (const index of [1, 2, 3]) await open(index);
    await expect(open(4, SERVER, { ...deps, fetch: asking })).rejects.toMatchObject(refused);
  });

  it('that no server ever confirmed go first, the oldest before the others', async () => {
    const hushed: CardDeps = { ...deps, fetch: () => Promise.reject(new Error('closed')) };
    for (let index = 0; index < 5; index++) {
      const input = { ticket: `${index}`.repeat(43), origin: SERVER, deviceName: 'Test' };
      const now = () => new Date(deps.now().getTime() + index);
      await expect(openOrder(input, { ...hushed, now })).rejects.toThrow('closed');
    }
    const { records } = await deps.store.list();
    const kept = records.map(({ createdAt }) => new Date(createdAt).getTime() - deps.now().getTime());
    expect(kept.toSorted()).toEqual([2, 3, 4]);
  });
});
