import { describe, expect, it, vi } from 'vitest';
import type { ClientEnd } from '../../../../shared/card/client-end.ts';
import type { Conversation } from '../../../../shared/card/conversation.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import type { Begun } from '../../../../shared/card/lead-order.ts';
import { AppError, type ErrorCode } from '../../../../shared/errors.ts';
import { CARD, ORIGIN, openedOrder, PIN, preview, TICKET } from '../../../support/client/fake-conversation.ts';
import { bound, bySteps, CARD_APP, HOSTS, lead, PHONE_APP, settled } from '../../../support/client/led-order.ts';

const OTHER = { 'virtual smart card': 'mobile ID', 'mobile ID': 'virtual smart card' } as const;
const failing = (code: ErrorCode) => () => Promise.reject(new AppError(code));
const wrongPin = (triesLeft: number): Partial<Conversation> => ({
  createCard: async () => ({ outcome: 'wrong pin', triesLeft }),
});

describe.each(HOSTS)('an order that is bound %s', (_, host) => {
  it('leads from the ticket by the PIN and the number to what it makes, and is over once', async () => {
    const { order, kinds, last, onOver } = await bound(
      host,
      bySteps(['keys', 'number', 'certificates', 'saving', 'done']),
    );
    await order.make(PIN);
    expect(kinds()).toEqual(['opening', 'choose PIN', 'making', 'number', 'making', 'done']);
    expect(last()).toEqual({ kind: 'done', card: CARD });
    expect(onOver).toHaveBeenCalledExactlyOnceWith(CARD);
  });

  it('is opened once, at the server of the host and under the name of the device', async () => {
    const openOrder = vi.fn(async () => openedOrder(host.makes));
    const { order } = await bound(host, { openOrder });
    order.bind();
    await order.make(PIN);
    const input = { ticket: TICKET, origin: ORIGIN, deviceName: 'this device' };
    expect(openOrder).toHaveBeenCalledExactlyOnceWith(input, expect.anything());
  });

  it('loads what makes it while the PIN is being typed', async () => {
    const loadCreateCard = vi.fn(async () => undefined);
    const { order, kinds } = lead(host, { loadCreateCard });
    expect(loadCreateCard).not.toHaveBeenCalled();
    await settled();
    expect(kinds()).toEqual(['opening', 'choose PIN']);
    expect(loadCreateCard).toHaveBeenCalledOnce();
    order.stop();
  });

  it('is made once for two presses', async () => {
    const createCard = vi.fn(() => new Promise<never>(() => undefined));
    const { order } = await bound(host, { createCard });
    void order.make(PIN);
    void order.make(PIN);
    await settled();
    expect(createCard).toHaveBeenCalledOnce();
  });

  it.each<[string, Begun, Partial<Conversation>]>([
    ['a reload, without its ticket', { cardId: 'c' }, {}],
    [
      'another look at its ticket',
      { ticket: TICKET },
      { findOrder: async () => 'c', openOrder: async () => openedOrder(host.makes, 'answered') },
    ],
  ])('continues after %s with the PIN chosen before', async (_name, begun, changes) => {
    const { last, asked } = lead(host, changes, begun);
    await settled();
    expect(last()).toEqual({ kind: 'type PIN', asked: 'the order', triesLeft: null });
    expect(asked).not.toContain('preview');
  });

  it('continues with a new PIN where none was chosen', async () => {
    const { last } = lead(host, { resumeOrder: async () => openedOrder(host.makes) }, { cardId: 'c' });
    await settled();
    expect(last()).toEqual({ kind: 'choose PIN', asked: 'the order' });
  });

  it.each<[string, Begun]>([
    ['a reload', { cardId: 'c' }],
    ['another look at its ticket', { ticket: TICKET }],
  ])(
    'shows after %s without a PIN what is ready, also where only the reply of the server was lost',
    async (_name, begun) => {
      const known: (typeof CARD)[] = [];
      const { last, onOver } = lead(
        host,
        {
          findOrder: async () => 'c',
          openOrder: async () => openedOrder(host.makes, 'answered'),
          settleOrders: async (_deps: CardDeps, origin?: string | null) => {
            if (origin === ORIGIN) known.push(CARD);
          },
          listCards: async () => known,
        },
        begun,
      );
      await settled();
      expect(last()).toEqual({ kind: 'done', card: CARD });
      expect(onOver).toHaveBeenCalledExactlyOnceWith(CARD);
    },
  );

  it('asks for the PIN again after a wrong one', async () => {
    const { order, last } = await bound(host, wrongPin(4));
    await order.make('wrong');
    expect(last()).toMatchObject({ kind: 'type PIN', triesLeft: 4 });
  });

  it('ends after the last wrong PIN and keeps nothing', async () => {
    const { order, last, asked, onOver } = await bound(host, wrongPin(0));
    await order.make('wrong');
    expect(last()).toEqual({ kind: 'ended', end: 'PIN blocked' });
    expect(asked).toContain('discard');
    expect(onOver).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('ends where it is for something else, and keeps nothing', async () => {
    const { last, asked, onOver } = lead(
      host,
      { resumeOrder: async () => openedOrder(OTHER[host.makes]) },
      { cardId: 'c' },
    );
    await settled();
    expect(last()).toEqual({ kind: 'ended', end: 'other kind' });
    expect(asked).toEqual(['resume', 'discard']);
    expect(onOver).toHaveBeenCalledExactlyOnceWith(null);
  });

  it.each<[ErrorCode, ClientEnd]>([
    ['message_cancelled', 'cancelled'],
    ['message_expired', 'expired'],
    ['message_failed', 'failed'],
    ['process_limit_reached', 'limit reached'],
    ['user_inactive', 'user inactive'],
    ['enrolment_busy', 'open in another window'],
    ['server_unexpected', 'fault'],
  ])('that is refused with %s while it is made has ended as %s', async (code, end) => {
    const { order, last, onOver } = await bound(host, { createCard: failing(code) });
    await order.make(PIN);
    expect(last()).toEqual({ kind: 'ended', end });
    expect(onOver).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('ends with a mistake of its own as a fault, without a word about it', async () => {
    const { order, last } = await bound(host, { createCard: () => Promise.reject(new TypeError('secret')) });
    await order.make(PIN);
    expect(last()).toEqual({ kind: 'ended', end: 'fault' });
  });

  it.each(['cancelled', 'expired', 'failed'] as const)(
    'ends at once when it is %s, and keeps nothing',
    async (state) => {
      const { last, asked, tell } = await bound(host);
      tell({ state });
      await settled();
      expect(last()).toEqual({ kind: 'ended', end: state });
      expect(asked).toContain('discard');
    },
  );

  it('leaves it to the call that failed to say why', async () => {
    const reply = Promise.withResolvers<never>();
    const { order, last, tell } = await bound(host, { createCard: () => reply.promise });
    const made = order.make(PIN);
    await settled();
    tell({ state: 'failed' });
    expect(last()).toMatchObject({ kind: 'making' });
    reply.reject(new AppError('process_limit_reached'));
    await made;
    expect(last()).toEqual({ kind: 'ended', end: 'limit reached' });
  });

  it('stays ended although an answer comes later', async () => {
    const late = Promise.withResolvers<{ outcome: 'created'; card: typeof CARD }>();
    const { order, last, tell, onOver } = await bound(host, { createCard: () => late.promise });
    const made = order.make(PIN);
    tell({ state: 'cancelled' });
    late.resolve({ outcome: 'created', card: CARD });
    await made;
    expect(last()).toEqual({ kind: 'ended', end: 'cancelled' });
    expect(onOver).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('keeps what is ready although the server says expired', async () => {
    const { order, last, asked, tell } = await bound(host);
    await order.make(PIN);
    tell({ state: 'expired' });
    await settled();
    expect(last()?.kind).toBe('done');
    expect(asked).not.toContain('discard');
  });

  it('cannot tell a wrong number from Cancel while the number is on show', async () => {
    const { order, last, tell } = await bound(
      host,
      bySteps(['number'], (_step, { connection }) => connection?.pause?.(60_000) ?? Promise.resolve()),
    );
    const made = order.make(PIN);
    await settled();
    expect(last()).toEqual({ kind: 'number', asked: expect.any(String), number: '58' });
    tell({ state: 'cancelled' });
    await made;
    expect(last()).toEqual({ kind: 'ended', end: 'number wrong' });
  });
});

describe('an order that is bound at once', () => {
  it('is opened with its ticket, and not previewed', async () => {
    const { asked, last } = lead(CARD_APP);
    await settled();
    expect(asked).toEqual(['open']);
    expect(last()).toEqual({ kind: 'choose PIN', asked: 'the order' });
  });

  it('ends where it cannot be opened', async () => {
    const { last } = lead(CARD_APP, { openOrder: failing('message_taken') });
    await settled();
    expect(last()).toEqual({ kind: 'ended', end: 'open elsewhere' });
  });
});

describe('an order that is bound at the first input', () => {
  it('is only previewed until then', async () => {
    const { asked, last } = lead(PHONE_APP);
    await settled();
    expect(asked).toEqual(['preview']);
    expect(last()).toEqual({ kind: 'choose PIN', asked: 'the preview' });
  });

  it('is bound for a PIN that came without an input', async () => {
    const { order, asked, last } = lead(PHONE_APP);
    await settled();
    await order.make(PIN);
    expect(asked).toEqual(['preview', 'open']);
    expect(last()?.kind).toBe('done');
  });

  it.each<[string, Partial<Conversation>, ClientEnd]>([
    ['is for something else', { previewOrder: async () => preview('virtual smart card') }, 'other kind'],
    ['cannot be previewed', { previewOrder: failing('ticket_unknown') }, 'ticket unknown'],
  ])('ends where it %s, and binds nothing', async (_, changes, end) => {
    const { asked, last } = lead(PHONE_APP, changes);
    await settled();
    expect(last()).toEqual({ kind: 'ended', end });
    expect(asked).toEqual(['preview']);
  });

  it('ends where another client was faster to type', async () => {
    const { last } = await bound(PHONE_APP, { openOrder: failing('message_taken') });
    expect(last()).toEqual({ kind: 'ended', end: 'open elsewhere' });
  });
});
