import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BY_EMAIL,
  issuedMobile,
  openedMobile,
  typeNumber,
  waitingMobile,
  wrongNumber,
} from '../support/hostile/hostile-mobile.ts';
import {
  confirm,
  confirmation,
  honestAnswer,
  makeClient,
  type OpenedOrder,
  open,
  type StartedOrder,
  sendAnswer,
} from '../support/hostile/hostile-orders.ts';
import { fromPortal, type HostileWorld, openHostileWorld } from '../support/hostile/hostile-world.ts';
import { problemOf } from '../support/http-client.ts';

/** Simultaneous events have one outcome. */
describe('a mobile ID in two places at once', () => {
  let at: HostileWorld;
  beforeAll(async () => {
    at = await openHostileWorld();
  });
  afterAll(() => at.close());

  const outcome = async (sent: Promise<Response>) => {
    const answer = await sent;
    return answer.ok ? 'ok' : problemOf(answer);
  };
  const all = async (sent: ReadonlyArray<Promise<Response>>) => (await Promise.all(sent.map(outcome))).toSorted();
  const call = ({ owner, runId }: StartedOrder, verb: string) =>
    fromPortal(at, owner, `/api/runs/${runId}/${verb}`, {});
  const times = (count: number, what: string) => Array<string>(count).fill(what);
  const lives = async (order: OpenedOrder) => outcome(sendAnswer(at, order, honestAnswer(order)));

  it('counts one guess of a number when a hundred are typed at once', async () => {
    const order = await openedMobile()(at);
    const right = order.order.number ?? '';
    const digits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));
    const wrongFirst = digits.toSorted((one, other) => Number(one === right) - Number(other === right));
    const outcomes = await all(wrongFirst.map((number) => typeNumber(at, order, number)));
    expect(outcomes).toEqual(['410 number_wrong', ...times(99, '410 run_cancelled')]);
    expect(await lives(order)).toBe('410 message_cancelled');
  });

  it('lets wrong numbers that come after the right one change nothing', async () => {
    const order = await openedMobile()(at);
    const guesses = [order.order.number, ...times(9, wrongNumber(order))].map((number) =>
      typeNumber(at, order, number),
    );
    expect(await all(guesses)).toEqual([...times(9, '409 number_not_wanted'), 'ok']);
    expect(await lives(order)).toBe('ok');
  });

  it('takes the right number from two tabs', async () => {
    const order = await openedMobile()(at);
    expect(await all([1, 2].map(() => typeNumber(at, order, order.order.number)))).toEqual(['ok', 'ok']);
    expect(await lives(order)).toBe('ok');
  });

  it('takes the number or Cancel, and a cancelled order stays so', async () => {
    const order = await openedMobile()(at);
    await Promise.all([typeNumber(at, order, order.order.number), call(order, 'cancel')]);
    expect(await lives(order)).toBe('410 message_cancelled');
  });

  it('hands in nothing between a wrong number and its end', async () => {
    const order = await openedMobile()(at);
    const [typed, answered] = await Promise.all([
      outcome(typeNumber(at, order, wrongNumber(order))),
      ...Array.from({ length: 5 }, () => lives(order)),
    ]);
    expect(typed).toBe('410 number_wrong');
    expect(['409 message_unapproved', '410 message_cancelled']).toContain(answered);
    expect(await at.app.store.transaction(({ ca }) => ca.ofMessage(order.order.messageId))).toEqual([]);
  });

  it('makes a new code or opens the old one, never both', async () => {
    for (const first of ['open', 'code'] as const) {
      const order = await waitingMobile()(at);
      const opening = () => open(at, order.ticket, { clientSecretHash: makeClient(at).secretHash });
      const renewing = () => call(order, 'code');
      const outcomes = await all((first === 'open' ? [opening, renewing] : [renewing, opening]).map((send) => send()));
      expect([
        ['409 code_in_use', 'ok'],
        ['401 ticket_unknown', 'ok'],
      ]).toContainEqual(outcomes);
    }
  });

  it('sends an email once when it is requested in five tabs', async () => {
    const order = await waitingMobile(BY_EMAIL)(at);
    at.app.clock.advance(60_000);
    const outcomes = await all(Array.from({ length: 5 }, () => call(order, 'email')));
    expect(outcomes).toEqual([...times(4, '429 too_many_tries'), 'ok']);
    const mails = await at.app.store.transaction(async ({ messages, outbox }) => {
      const message = await messages.ofRun(order.runId);
      return outbox.ofMessage(message?.id ?? '');
    });
    expect(mails.map(({ generation }) => generation)).toEqual([1, 2]);
  });

  it('activates one of two that are confirmed at once', async () => {
    const orders = [await issuedMobile({ activeLimit: 1 })(at), await issuedMobile({ activeLimit: 1 })(at)];
    const bodies = await Promise.all(orders.map((order) => confirmation(order)));
    const outcomes = await all(orders.map((order, index) => confirm(at, order, bodies[index])));
    expect(outcomes).toEqual(['409 process_limit_reached', 'ok']);
    const mine = await at.app.store.transaction(({ credentials }) => credentials.ofPerson(at.alice.person.id));
    const active = mine.filter(({ kind, state }) => kind === 'mobile ID' && state === 'active');
    expect(active).toHaveLength(1);
  });
});
