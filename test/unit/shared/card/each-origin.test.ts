import { beforeEach, describe, expect, it } from 'vitest';
import { catchUp } from '../../../../shared/card/catch-up.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { BACKGROUND_PATIENCE, eachOrigin, ROUND } from '../../../../shared/card/each-origin.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import { RECORD_FORMAT } from '../../../../shared/card/record.ts';
import { settleOrders } from '../../../../shared/card/settle-orders.ts';
import { tellServerOfDeleted } from '../../../../shared/card/tell-server-of-deleted.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, type StandInServer, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

/** Timers that run out when a test says so. */
function patience() {
  const timers: Array<{ readonly milliseconds: number; readonly controller: AbortController }> = [];
  return {
    timeout: (milliseconds: number) => {
      const controller = new AbortController();
      timers.push({ milliseconds, controller });
      return controller.signal;
    },
    runOut(milliseconds: number) {
      const error = new DOMException('The operation timed out', 'TimeoutError');
      for (const one of timers) if (one.milliseconds <= milliseconds) one.controller.abort(error);
    },
  };
}

/** Until everything that does not hang is done. */
async function settled(done: () => boolean): Promise<void> {
  await expect.poll(done, { timeout: 20_000, interval: 1 }).toBe(true);
}

const HOSTILE = Array.from({ length: 5 }, (_, index) => `https://hostile-${index}.example`);

let server: StandInServer;
let deps: CardDeps;
let time: ReturnType<typeof patience>;
let asked: string[];
let store: CardDeps['store'];
beforeEach(async () => {
  server = await startStandInServer();
  time = patience();
  asked = [];
  const hanging: CardDeps['fetch'] = (to, init) => {
    const { origin } = new URL(String(to));
    if (!HOSTILE.includes(origin)) return server.fetch(to, init);
    asked.push(origin);
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  };
  deps = { ...cardDeps(hanging), timeout: time.timeout };
  store = deps.store;
});

async function bury(origin: string, minute: number): Promise<string> {
  const id = crypto.randomUUID();
  const buriedAt = `2026-06-20T10:0${minute}:00.000Z`;
  const clientSecret = new Uint8Array(32).fill(minute);
  await store.bury({ format: RECORD_FORMAT, id, origin, clientSecret, messageId: crypto.randomUUID(), buriedAt });
  return id;
}

const left = async () => (await store.tombstones()).map(({ id }) => id).sort();

describe('what is deleted', () => {
  it('is sent to a good server while hostile ones hang, which are left after one call each', async () => {
    const hostile: string[] = [];
    for (const origin of HOSTILE) for (const minute of [1, 2]) hostile.push(await bury(origin, minute));
    await bury(SERVER, 3);
    const round = tellServerOfDeleted(deps);
    await settled(() => asked.length === HOSTILE.length);
    await expect.poll(left, { timeout: 20_000, interval: 1 }).toEqual(hostile.sort());
    time.runOut(BACKGROUND_PATIENCE);
    expect(await round).toBe(hostile.length);
    expect(asked.toSorted()).toEqual(HOSTILE);
  });

  it('is sent the last one first', async () => {
    const order: string[] = [];
    for (const minute of [2, 1, 3]) await bury(SERVER, minute);
    const notes = await store.tombstones();
    const fetch: CardDeps['fetch'] = async (to) => {
      order.push(notes.find(({ messageId }) => String(to).includes(messageId))?.buriedAt ?? 'none');
      return Response.json({ credentialState: 'locked' });
    };
    expect(await tellServerOfDeleted({ ...deps, fetch })).toBe(0);
    expect(order.map((at) => at.slice(14, 16))).toEqual(['03', '02', '01']);
  });

  it('of one server does not wait for others', async () => {
    await bury(HOSTILE[0] ?? '', 1);
    await bury(SERVER, 2);
    expect(await tellServerOfDeleted(deps, SERVER)).toBe(0);
    expect(asked).toEqual([]);
  });
});

it('settles the orders of a good server while hostile ones hang', async () => {
  const opened = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Test' }, deps);
  const record = await store.get(opened.cardId);
  if (record === null) throw new Error('An opened order is kept');
  for (const [index, origin] of HOSTILE.entries()) {
    await store.put({ ...record, id: crypto.randomUUID(), origin, ticketHash: `${index}`.repeat(64) });
  }
  server.state = 'cancelled';
  const round = settleOrders(deps);
  await settled(() => asked.length === HOSTILE.length);
  await expect.poll(() => store.get(opened.cardId), { timeout: 20_000, interval: 1 }).toBeNull();
  time.runOut(BACKGROUND_PATIENCE);
  await round;
  expect((await store.list()).records).toHaveLength(HOSTILE.length);
});

it('is over within a round, both of what a start catches up with', async () => {
  for (const origin of HOSTILE) await bury(origin, 1);
  const round = catchUp(deps);
  await settled(() => asked.length === HOSTILE.length);
  time.runOut(ROUND);
  await round;
});

describe('eachOrigin', () => {
  const items = ['a', 'a', 'a', 'b'].map((origin, index) => ({ origin, index }));

  it('leaves the rest of a server whose round is over', async () => {
    const done: number[] = [];
    await eachOrigin(items, time, async ({ index }) => {
      done.push(index);
      if (index === 1) time.runOut(ROUND);
      return true;
    });
    expect(done).toEqual([0, 3, 1]);
  });

  it('does all that it can before it says what went wrong', async () => {
    const done: number[] = [];
    const work = eachOrigin(items, time, async ({ index }) => {
      if (index === 0) throw new TypeError('the disk is full');
      done.push(index);
      return true;
    });
    await expect(work).rejects.toThrow('the disk is full');
    expect(done).toEqual([3]);
  });
});
