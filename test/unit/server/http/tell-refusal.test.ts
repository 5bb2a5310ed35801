import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOrdersNamed } from '../../../support/hostile/hostile-attack.ts';
import {
  cancelledOrder,
  confirm,
  dueOrder,
  honestAnswer,
  issuedOrder,
  makeClient,
  type OpenedOrder,
  open,
  openedOrder,
  sendAnswer,
  type WaitingOrder,
} from '../../../support/hostile/hostile-orders.ts';
import { type HostileWorld, openHostileWorld } from '../../../support/hostile/hostile-world.ts';

/** A call that is refused once its order is found. */
interface Refused {
  readonly order: WaitingOrder;
  readonly send: () => Promise<Response>;
}

const answering = (order: OpenedOrder, at: HostileWorld, body: unknown): Refused => ({
  order,
  send: () => sendAnswer(at, order, body),
});
const opening = (order: WaitingOrder, at: HostileWorld, change = {}): Refused => ({
  order,
  send: () => open(at, order.ticket, change),
});

const REFUSED: Readonly<Record<string, (at: HostileWorld) => Promise<Refused>>> = {
  async client_unauthorized(at) {
    const order = await openedOrder(at);
    return answering({ ...order, client: makeClient(at).client }, at, honestAnswer(order));
  },
  async client_outdated(at) {
    return opening(await openedOrder(at), at, { format: 99 });
  },
  async message_cancelled(at) {
    return opening(await cancelledOrder(at), at);
  },
  async message_expired(at) {
    const order = await dueOrder(at);
    return answering(order, at, honestAnswer(order));
  },
  async message_answered(at) {
    const order = await issuedOrder(at);
    return answering(order, at, { ...order.answer, resetHalf: 'A'.repeat(43).concat('=') });
  },
  async message_unanswered(at) {
    const order = await openedOrder(at);
    const signature = 'A'.repeat(88);
    return { order, send: () => confirm(at, order, { purpose: 'authentication', signature }) };
  },
  async request_nonce_wrong(at) {
    const order = await openedOrder(at);
    return answering(order, at, honestAnswer(order, { nonce: 'AAAA'.repeat(11) }));
  },
};

describe('a refusal by ticket or secret', () => {
  let at: HostileWorld;
  beforeAll(async () => {
    at = await openHostileWorld();
  });
  afterAll(() => at.close());

  async function lastRefusal({ order, send }: Refused) {
    const before = at.app.lines.length;
    const answer = await send();
    const told = at.app.lines.slice(before).map((line) => JSON.parse(line));
    const run = await at.app.store.transaction(({ runs }) => runs.byId(order.runId));
    return { code: (await answer.json()).code, told: told.findLast(({ event }) => event !== undefined), run };
  }

  it.each(Object.entries(REFUSED))('%s names person and order', async (code, prepare) => {
    const { told, run, ...refusal } = await lastRefusal(await prepare(at));
    expect(refusal.code).toBe(code);
    expect(told).toMatchObject({ code, person: at.alice.person.id, reference: run?.reference, network: '192.0.2.7' });
  });

  it('names them each time a second app tries, of which only the first is an entry', async () => {
    const order = await openedOrder(at);
    for (let tries = 0; tries < 3; tries += 1) {
      const { told, run } = await lastRefusal(opening(order, at));
      expect(told).toMatchObject({ event: 'order.second-opener', reference: run?.reference });
      expect(told.person ?? told.about).toBe(at.alice.person.id);
    }
  });

  it('names none where none was found', async () => {
    const { told } = await lastRefusal({ ...opening(await openedOrder(at), at), send: () => open(at, 'A'.repeat(43)) });
    expect(told).toMatchObject({ code: 'ticket_unknown' });
    expect([told.person, told.reference]).toEqual([undefined, undefined]);
  });

  it('leaves no line of an order without them', () => expectOrdersNamed(at.app.lines));
});
