import { describe, expect, it } from 'vitest';
import type { CreationStep } from '../../../../shared/card/create-card.ts';
import type { OrderPhase } from '../../../../shared/card/order-phase.ts';
import { EXPIRES, PIN } from '../../../support/client/fake-conversation.ts';
import { bound, bySteps, HOSTS, lead, settled } from '../../../support/client/led-order.ts';

describe.each(HOSTS)('an order that is bound %s and has to wait', (_, host) => {
  it.each<[string, (led: Awaited<ReturnType<typeof bound>>) => void]>([
    ['the number was typed', ({ tell }) => tell({ approved: true })],
    ['Try now was chosen', ({ order }) => order.tryNow()],
  ])('does not wait on once %s', async (_name, act) => {
    const led = await bound(
      host,
      bySteps(['number'], (_step, { connection }) => connection?.pause?.(60_000) ?? Promise.resolve()),
    );
    const made = led.order.make(PIN);
    await settled();
    act(led);
    await made;
    expect(led.last()?.kind).toBe('done');
  });

  it.each<[CreationStep, OrderPhase<string>['kind']]>([
    ['certificates', 'offline'],
    ['saving', 'almost done'],
  ])('without a connection at %s shows %s until it is back', async (step, kind) => {
    const during: unknown[] = [];
    const led = await bound(
      host,
      bySteps([step], async (_step, { connection }) => {
        connection?.onOffline?.(500);
        during.push(led.last());
        connection?.onOnline?.();
        during.push(led.last());
      }),
    );
    await led.order.make(PIN);
    expect(during).toEqual([{ kind, until: EXPIRES }, expect.objectContaining({ kind: 'making', step })]);
  });

  it('says how long the server asks to wait', async () => {
    const { order, phases } = await bound(
      host,
      bySteps(['certificates'], async (_step, { connection }) => connection?.onAskedToWait?.(300_000)),
    );
    await order.make(PIN);
    expect(phases.at(-2)).toEqual({ kind: 'asked to wait', seconds: 300 });
  });

  it('does not take the fields of a new PIN away when the connection goes', async () => {
    const { last, connection } = await bound(host);
    connection()?.onOffline?.(500);
    connection()?.onAskedToWait?.(500);
    expect(last()?.kind).toBe('choose PIN');
  });

  it('leaves the conversation when it is stopped while it waits', async () => {
    let left = false;
    const { order, last, onOver } = await bound(
      host,
      bySteps(['number'], async (_step, { connection }) => {
        await connection?.pause?.(60_000).finally(() => {
          left = true;
        });
      }),
    );
    const made = order.make(PIN);
    await settled();
    order.stop();
    await made;
    expect(left).toBe(true);
    expect(last()?.kind).toBe('number');
    expect(onOver).not.toHaveBeenCalled();
  });

  it('shows nothing more once it is stopped', async () => {
    const { order, kinds } = lead(host);
    order.stop();
    await settled();
    expect(kinds()).toEqual(['opening']);
  });
});
