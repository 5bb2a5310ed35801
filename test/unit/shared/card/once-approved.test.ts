import { beforeEach, describe, expect, it } from 'vitest';
import { type CreationStep, createCard } from '../../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import type { OpenedOrder } from '../../../../shared/card/opened-order.ts';
import type { MessageState } from '../../../../shared/message.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, type StandInServer, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const PIN = 'blue-42-Kite';

let server: StandInServer;
let deps: CardDeps;
let opened: OpenedOrder;
let steps: CreationStep[];
beforeEach(async () => {
  server = await startStandInServer([['authentication', 'P-256']]);
  server.order = { ...server.order, number: '58' };
  deps = cardDeps(server.fetch);
  opened = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Test phone' }, deps);
  steps = [];
});

const create = (within: CardDeps = deps) => createCard(opened, PIN, (step) => steps.push(step), within);
const answers = () => server.calls.filter((call) => call.endsWith('/answer'));

/** Each pause of the wait, and what happens during it. */
function pausing(meantime: (pauses: readonly number[]) => void): CardDeps {
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds);
    meantime(pauses);
  };
  return { ...deps, connection: { ...deps.connection, pause } };
}

describe('an order with a number', () => {
  it('gives the number to show, makes and keeps the keys, and hands in nothing until it was typed', async () => {
    expect(opened.order.number).toBe('58');
    const waiting = pausing(() => {
      expect(answers()).toEqual([]);
      server.approved = true;
    });
    expect(await create(waiting)).toMatchObject({ outcome: 'created' });
    expect(steps).toEqual(['keys', 'number', 'certificates', 'saving', 'done']);
  });

  it('does not ask for a number that was typed already', async () => {
    server.approved = true;
    await create();
    expect(steps).toEqual(['keys', 'certificates', 'saving', 'done']);
  });

  it('asks every second at first, at most every five seconds later, and keeps the card until then', async () => {
    server.asksInVain = 20;
    let all: readonly number[] = [];
    const waiting = pausing((pauses) => {
      all = pauses;
    });
    await create(waiting);
    expect(all).toHaveLength(20);
    expect(all[0]).toBe(1000);
    expect(all.at(-1)).toBe(5000);
    expect(steps.filter((step) => step === 'number')).toHaveLength(1);
  });

  it('waits on when the answer is refused although the status said otherwise', async () => {
    server.approved = true;
    let refusals = 2;
    const refusing: CardDeps = {
      ...deps,
      fetch: async (url, init) =>
        String(url).endsWith('/answer') && refusals-- > 0
          ? Response.json({ code: 'message_unapproved' }, { status: 403 })
          : server.fetch(url, init),
    };
    expect(await create(refusing)).toMatchObject({ outcome: 'created' });
    expect(steps).toEqual([
      'keys',
      'certificates',
      'number',
      'certificates',
      'number',
      'certificates',
      'saving',
      'done',
    ]);
  });

  it.each<MessageState>(['cancelled', 'expired', 'failed'])(
    'leaves nothing when it is %s at the number',
    async (state) => {
      const ending = pausing(() => {
        server.state = state;
      });
      await expect(create(ending)).rejects.toMatchObject({ code: `message_${state}` });
      expect(await deps.store.list()).toEqual({ records: [], damaged: 0 });
      expect(answers()).toEqual([]);
    },
  );

  it('keeps all and says so when the server is gone at the number until the order ends', async () => {
    const heard: string[] = [];
    const cut: CardDeps = {
      ...deps,
      connection: { ...deps.connection, onOffline: () => heard.push('offline') },
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    };
    await expect(create(cut)).rejects.toMatchObject({ code: 'server_unreachable' });
    expect(heard).toContain('offline');
    expect(await deps.store.get(opened.cardId)).toMatchObject({ state: 'answered' });
    server.approved = true;
    expect(await create()).toMatchObject({ outcome: 'created' });
    expect(await listCards(deps)).toHaveLength(1);
  });
});

it('does not wait for a number that the order does not have', async () => {
  const plain = await startStandInServer([['authentication', 'P-256']]);
  const refusing: CardDeps = {
    ...cardDeps(plain.fetch),
    fetch: async (url, init) =>
      String(url).endsWith('/answer')
        ? Response.json({ code: 'message_unapproved' }, { status: 403 })
        : plain.fetch(url, init),
  };
  const order = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Test phone' }, refusing);
  const made = createCard(order, PIN, () => undefined, refusing);
  await expect(made).rejects.toMatchObject({ code: 'message_unapproved' });
});
