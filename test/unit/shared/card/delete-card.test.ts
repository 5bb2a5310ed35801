import { beforeEach, describe, expect, it } from 'vitest';
import { createCard } from '../../../../shared/card/create-card.ts';
import { deleteCard } from '../../../../shared/card/delete-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { discardUnfinished } from '../../../../shared/card/discard-unfinished.ts';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import type { OpenedOrder } from '../../../../shared/card/opened-order.ts';
import { tellServerOfDeleted } from '../../../../shared/card/tell-server-of-deleted.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, type StandInServer, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const PIN = 'blue-42-Kite';

let server: StandInServer;
let deps: CardDeps;
let opened: OpenedOrder;
beforeEach(async () => {
  server = await startStandInServer();
  deps = cardDeps(server.fetch);
  opened = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Test' }, deps);
});

const create = () => createCard(opened, PIN, () => undefined, deps);
const offline = (): CardDeps => ({ ...deps, fetch: () => Promise.reject(new TypeError('fetch failed')) });

describe('deleteCard', () => {
  it('destroys the keys and tells the server', async () => {
    await create();
    await deleteCard(opened.cardId, deps);
    expect(await listCards(deps)).toEqual([]);
    expect(server.deleted).toEqual([server.order.messageId]);
    expect(await deps.store.tombstones()).toEqual([]);
  });

  it('has deleted the card also where telling so fails by a fault of ours', async () => {
    await create();
    const store = { ...deps.store, tombstones: () => Promise.reject(new TypeError('the disk is full')) };
    await deleteCard(opened.cardId, { ...deps, store });
    expect(await listCards(deps)).toEqual([]);
    expect(await tellServerOfDeleted(deps)).toBe(0);
    expect(server.deleted).toEqual([server.order.messageId]);
  });

  it('destroys the keys without a connection and tells the server later, once', async () => {
    await create();
    await deleteCard(opened.cardId, offline());
    expect(await deps.store.get(opened.cardId)).toBeNull();
    const [tombstone] = await deps.store.tombstones();
    expect(Object.keys(tombstone ?? {}).toSorted()).toEqual([
      ...['buriedAt', 'clientSecret', 'format', 'id', 'messageId', 'origin'],
    ]);

    expect(await tellServerOfDeleted(offline())).toBe(1);
    expect(await tellServerOfDeleted(deps)).toBe(0);
    expect(await tellServerOfDeleted(deps)).toBe(0);
    expect(server.deleted).toHaveLength(1);
  });

  it('tries to tell an unreachable server for 30 days and no longer', async () => {
    await create();
    await deleteCard(opened.cardId, offline());
    const later = (days: number): CardDeps => ({
      ...offline(),
      now: () => new Date(deps.now().getTime() + days * 86_400_000),
    });
    expect(await tellServerOfDeleted(later(30))).toBe(1);
    expect(await tellServerOfDeleted(later(30.01))).toBe(0);
    expect(await deps.store.tombstones()).toEqual([]);
  });

  it('counts the days of a note that an earlier version left from now', async () => {
    await create();
    await deleteCard(opened.cardId, offline());
    for (const tombstone of await deps.store.tombstones())
      await deps.store.noteTombstone({ ...tombstone, buriedAt: null });
    expect(await tellServerOfDeleted(offline())).toBe(1);
    expect(await deps.store.tombstones()).toMatchObject([{ buriedAt: deps.now().toISOString() }]);
  });

  it('stops telling a server that does not know the card', async () => {
    await create();
    await deleteCard(opened.cardId, offline());
    const other = await startStandInServer();
    expect(await tellServerOfDeleted({ ...deps, fetch: other.fetch })).toBe(0);
    expect(await deps.store.tombstones()).toEqual([]);
  });

  it('refuses a card that is not there or not finished', async () => {
    const unfinished = deleteCard(opened.cardId, deps);
    await expect(unfinished).rejects.toMatchObject({ code: 'card_unknown' });
    await expect(deleteCard(crypto.randomUUID(), deps)).rejects.toMatchObject({ code: 'card_unknown' });
    expect(await deps.store.get(opened.cardId)).not.toBeNull();
  });
});

describe('discardUnfinished', () => {
  it('removes what was made for an order', async () => {
    await discardUnfinished(opened, deps);
    expect((await deps.store.list()).records).toEqual([]);
    await expect(create()).rejects.toMatchObject({ code: 'message_cancelled' });
  });

  it('never removes an active card', async () => {
    await create();
    server.state = 'cancelled';
    await discardUnfinished(opened, deps);
    expect(await listCards(deps)).toHaveLength(1);
  });

  it('removes a registered card only if the server says so', async () => {
    const losing: CardDeps = {
      ...deps,
      fetch: async (url, init) => {
        if (String(url).endsWith('/confirm')) throw new Error('closed');
        return server.fetch(url, init);
      },
    };
    await expect(createCard(opened, PIN, () => undefined, losing)).rejects.toThrow('closed');
    await discardUnfinished(opened, deps);
    await discardUnfinished(opened, offline());
    expect(await deps.store.get(opened.cardId)).toMatchObject({ state: 'registered' });
    server.state = 'expired';
    await discardUnfinished(opened, deps);
    expect(await deps.store.get(opened.cardId)).toBeNull();
  });
});
