import { describe, expect, it } from 'vitest';
import { createCard } from '../../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import type { OpenedOrder } from '../../../../shared/card/opened-order.ts';
import { settleOrders } from '../../../../shared/card/settle-orders.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { closingAt, WindowClosed } from '../../../support/client/closing-window.ts';
import { expectOneUsableCard } from '../../../support/client/expect-one-usable-card.ts';
import { SERVER, type StandInServer, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const PIN = 'blue-42-Kite';
const input = { ticket: TICKET, origin: SERVER, deviceName: 'Test browser' };
const unheard = () => undefined;
/** Enough where an order is made once per step. */
const ONE_KEY = [['authentication', 'P-256']] as const;

async function wholeOrder(deps: CardDeps) {
  const opened = await openOrder(input, deps);
  return { opened, made: await createCard(opened, PIN, unheard, deps) };
}

async function touchesOfWholeOrder(): Promise<number> {
  const counting = closingAt(Number.POSITIVE_INFINITY, 'after', cardDeps((await startStandInServer(ONE_KEY)).fetch));
  await wholeOrder(counting);
  return counting.touches();
}

const steps = Array.from({ length: await touchesOfWholeOrder() }, (_, at) => at + 1);

describe.each(['before', 'after'] as const)('an order whose window closes %s', (when) => {
  it.each(steps)('step %i ends in one active card when the window is opened again', async (last) => {
    const server = await startStandInServer(ONE_KEY);
    const deps = cardDeps(server.fetch);
    await expect(wholeOrder(closingAt(last, when, deps))).rejects.toBeInstanceOf(WindowClosed);
    const { made } = await wholeOrder(deps);
    expect(made).toMatchObject({ outcome: 'created' });
    await expectOneUsableCard(server, deps, PIN);
    expect(new Set(server.answers).size).toBe(1);
  });
});

describe('an order that was answered before the window closed', () => {
  async function answered(): Promise<{ server: StandInServer; deps: CardDeps; opened: OpenedOrder }> {
    const server = await startStandInServer();
    const deps = cardDeps(server.fetch);
    const first = await openOrder(input, deps);
    const cut: CardDeps = { ...deps, fetch: () => Promise.reject(new WindowClosed()) };
    await expect(createCard(first, PIN, unheard, cut)).rejects.toBeInstanceOf(WindowClosed);
    const opened = await openOrder(input, deps);
    expect(opened.stage).toBe('answered');
    return { server, deps, opened };
  }

  it('wants the PIN chosen before, counts wrong ones, and then no more', async () => {
    const { deps, opened, server } = await answered();
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await createCard(opened, 'another-1', unheard, deps)).toEqual({ outcome: 'wrong pin', triesLeft });
    await expect(createCard(opened, PIN, unheard, deps)).rejects.toMatchObject({ code: 'pin_blocked' });
    expect(server.state).toBe('opened');
  });

  it('gets all tries back with the right one', async () => {
    const { deps, opened } = await answered();
    await createCard(opened, 'another-1', unheard, deps);
    expect(await createCard(opened, PIN, unheard, deps)).toMatchObject({ outcome: 'created', card: { triesLeft: 5 } });
  });

  it.each(['cancelled', 'expired', 'failed'] as const)('leaves nothing when it was %s in between', async (state) => {
    const { deps, server } = await answered();
    server.state = state;
    await expect(openOrder(input, deps)).rejects.toMatchObject({ code: `message_${state}` });
    expect((await deps.store.list()).records).toEqual([]);
  });
});

describe('settleOrders', () => {
  async function confirmedWithoutReply() {
    const server = await startStandInServer();
    const deps = cardDeps(server.fetch);
    const losing: CardDeps = {
      ...deps,
      fetch: async (url, init) => {
        const reply = await server.fetch(url, init);
        if (String(url).endsWith('/confirm')) throw new WindowClosed();
        return reply;
      },
    };
    await expect(wholeOrder(losing)).rejects.toBeInstanceOf(WindowClosed);
    return { server, deps };
  }

  it('makes a card active whose confirmation arrived while the reply was lost', async () => {
    const { server, deps } = await confirmedWithoutReply();
    expect(await listCards(deps)).toEqual([]);
    await settleOrders(deps);
    await expectOneUsableCard(server, deps, PIN);
  });

  it('leaves everything as it is while the server cannot be asked', async () => {
    const { deps } = await confirmedWithoutReply();
    const before = await deps.store.list();
    await settleOrders({ ...deps, fetch: () => Promise.reject(new TypeError('fetch failed')) });
    expect(await deps.store.list()).toEqual(before);
  });

  it('removes what belongs to a cancelled order, and no active card', async () => {
    const server = await startStandInServer();
    const deps = cardDeps(server.fetch);
    await wholeOrder(deps);
    const other = await startStandInServer();
    const otherInput = { ...input, origin: 'http://localhost:8080' };
    await deps.store.put({ ...(await onlyRecord(deps)), ticketHash: 'another order' });
    await openOrder(otherInput, { ...deps, fetch: other.fetch });
    other.state = 'cancelled';
    await settleOrders({ ...deps, fetch: other.fetch });
    expect((await deps.store.list()).records.map(({ state }) => state)).toEqual(['active']);
  });

  it('forgets a secret that never bound an order after a week', async () => {
    const server = await startStandInServer();
    const deps = cardDeps(server.fetch);
    const cut: CardDeps = { ...deps, fetch: () => Promise.reject(new WindowClosed()) };
    await expect(openOrder(input, cut)).rejects.toBeInstanceOf(WindowClosed);
    await settleOrders(deps);
    expect((await deps.store.list()).records).toHaveLength(1);
    await settleOrders({ ...deps, now: () => new Date('2026-06-29T00:00:00Z') });
    expect((await deps.store.list()).records).toEqual([]);
  });

  it('stops asking a server that keeps an order open endlessly', async () => {
    const server = await startStandInServer();
    const deps = cardDeps(server.fetch);
    server.order = { ...server.order, expiresAt: '9999-01-01T00:00:00.000Z' };
    await openOrder(input, deps);
    const later = (days: number) => ({ ...deps, now: () => new Date(deps.now().getTime() + days * 86_400_000) });
    await settleOrders(later(30));
    expect((await deps.store.list()).records).toHaveLength(1);
    server.calls.length = 0;
    await settleOrders(later(32));
    expect(server.calls).toEqual([]);
    expect((await deps.store.list()).records).toEqual([]);
  });
});

async function onlyRecord(deps: CardDeps) {
  const [listed] = (await deps.store.list()).records;
  const record = listed === undefined ? null : await deps.store.get(listed.id);
  if (record === null) throw new TypeError('There is a record');
  return record;
}
