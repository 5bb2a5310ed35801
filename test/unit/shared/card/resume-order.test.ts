import { beforeEach, describe, expect, it } from 'vitest';
import { sha256, toHex, utf8 } from '../../../../shared/bytes.ts';
import { createCard } from '../../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { findOrder, listUnfinishedOrders } from '../../../../shared/card/list-unfinished-orders.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import { resumeOrder } from '../../../../shared/card/resume-order.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { sampleAnswered, sampleCard, sampleOrder, sampleOrdered } from '../../../support/client/sample-card-records.ts';
import { SERVER, type StandInServer, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const PIN = 'blue-42-Kite';
const input = { ticket: TICKET, origin: SERVER, deviceName: 'Test phone' };

let server: StandInServer;
let deps: CardDeps;
beforeEach(async () => {
  server = await startStandInServer([['authentication', 'P-256']]);
  deps = cardDeps(server.fetch);
});

describe('listUnfinishedOrders', () => {
  it('lists the stages of what is not active, newest first, and asks no server', async () => {
    const bound = { ...sampleOrdered(), order: sampleOrder(), createdAt: '2026-06-21T10:00:03.000Z' };
    const answered = { ...sampleAnswered(), createdAt: '2026-06-21T10:00:02.000Z' };
    const registered = { ...sampleCard('registered'), createdAt: '2026-06-21T10:00:01.000Z' };
    for (const record of [registered, sampleCard('active'), sampleOrdered(), bound, answered])
      await deps.store.put(record);
    const pending = await listUnfinishedOrders(deps);
    expect(pending.map(({ cardId, stage }) => [cardId, stage])).toEqual([
      [bound.id, 'new'],
      [answered.id, 'answered'],
      [registered.id, 'answered'],
    ]);
    expect(server.calls).toEqual([]);
  });

  it('hands out no secret', async () => {
    await openOrder(input, deps);
    expect(Object.keys((await listUnfinishedOrders(deps))[0] ?? {}).toSorted()).toEqual([
      'cardId',
      'createdAt',
      'order',
      'origin',
      'stage',
    ]);
  });
});

describe('findOrder', () => {
  it('finds the order of a link that is opened again, only for its own server', async () => {
    expect(await findOrder(input, deps)).toBeNull();
    const { cardId } = await openOrder(input, deps);
    expect(await findOrder(input, deps)).toBe(cardId);
    expect(await findOrder({ ...input, origin: 'https://evil.example' }, deps)).toBeNull();
    expect(await findOrder({ ...input, ticket: 'B'.repeat(43) }, deps)).toBeNull();
  });
});

it('keeps the name that the server may have heard before the window was closed, and shows it with the card', async () => {
  const names: unknown[] = [];
  const ticketHash = toHex(await sha256(utf8(TICKET)));
  await deps.store.put({ ...sampleOrdered(), origin: SERVER, ticketHash, deviceName: 'Test phone' });
  const hearing: CardDeps = {
    ...deps,
    fetch: async (to, init) => {
      if (String(to).endsWith('/open')) names.push(JSON.parse(String(init?.body)).deviceName);
      return server.fetch(to, init);
    },
  };
  const opened = await openOrder({ ...input, deviceName: 'Reception 2' }, hearing);
  expect(names).toEqual(['Test phone']);
  await createCard(opened, PIN, () => undefined, deps);
  expect(await listCards(deps)).toMatchObject([{ deviceName: 'Test phone' }]);
});

describe('resumeOrder', () => {
  it('gives what opening gave, without the ticket', async () => {
    const opened = await openOrder(input, deps);
    server.calls.length = 0;
    expect(await resumeOrder(opened.cardId, deps)).toEqual(opened);
    expect(server.calls).toEqual([`GET /api/messages/${opened.order.messageId}`]);
    expect(await createCard(opened, PIN, () => undefined, deps)).toMatchObject({ outcome: 'created' });
  });

  it.each(['cancelled', 'expired', 'failed'] as const)(
    'leaves nothing of an order that was %s in between',
    async (state) => {
      const { cardId } = await openOrder(input, deps);
      server.state = state;
      await expect(resumeOrder(cardId, deps)).rejects.toMatchObject({ code: `message_${state}` });
      expect(await listUnfinishedOrders(deps)).toEqual([]);
    },
  );

  it('keeps all while the server cannot be reached', async () => {
    const { cardId } = await openOrder(input, deps);
    const before = await deps.store.list();
    const cut: CardDeps = { ...deps, fetch: () => Promise.reject(new TypeError('fetch failed')) };
    await expect(resumeOrder(cardId, cut)).rejects.toMatchObject({ code: 'server_unreachable' });
    expect(await deps.store.list()).toEqual(before);
  });

  it('continues with an order that was kept before there were numbers', async () => {
    const { cardId } = await openOrder(input, deps);
    const record = await deps.store.get(cardId);
    if (record?.order == null) throw new TypeError('The order is known');
    const { number: _, ...order } = record.order;
    // What an older version of the app wrote.
    await deps.store.put({ ...record, order } as typeof record);
    expect((await resumeOrder(cardId, deps)).order.number).toBeNull();
  });

  it('does not know an order that no server ever confirmed, nor any other', async () => {
    const bare = sampleOrdered();
    await deps.store.put(bare);
    await expect(resumeOrder(bare.id, deps)).rejects.toMatchObject({ code: 'card_unknown' });
    await expect(resumeOrder(crypto.randomUUID(), deps)).rejects.toMatchObject({ code: 'card_unknown' });
  });

  it('asks nothing about a card that is active', async () => {
    const opened = await openOrder(input, deps);
    await createCard(opened, PIN, () => undefined, deps);
    server.calls.length = 0;
    expect(await resumeOrder(opened.cardId, deps)).toMatchObject({ stage: 'answered' });
    expect(server.calls).toEqual([]);
  });
});
