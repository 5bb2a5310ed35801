import { describe, expect, it } from 'vitest';
import { createCard } from '../../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { listUnfinishedOrders } from '../../../../shared/card/list-unfinished-orders.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import { resumeOrder } from '../../../../shared/card/resume-order.ts';
import { openMessage } from '../../../../shared/wire/message.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { closingAt, WindowClosed } from '../../../support/client/closing-window.ts';
import { expectOneUsableCard } from '../../../support/client/expect-one-usable-card.ts';
import { SERVER, type StandInServer, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const PIN = 'blue-42-Kite';
const input = { ticket: TICKET, origin: SERVER, deviceName: 'Test phone' };
const unheard = () => undefined;

/** The number of its order is typed in Self-Service after the client has asked in vain once. */
async function startServer(): Promise<StandInServer> {
  const server = await startStandInServer([['authentication', 'P-256']]);
  server.order = { ...server.order, number: '58' };
  server.asksInVain = 1;
  return server;
}

async function wholeOrder(deps: CardDeps) {
  return createCard(await openOrder(input, deps), PIN, unheard, deps);
}

async function touchesOfWholeOrder(): Promise<number> {
  const counting = closingAt(Number.POSITIVE_INFINITY, 'after', cardDeps((await startServer()).fetch));
  await wholeOrder(counting);
  return counting.touches();
}

const steps = Array.from({ length: await touchesOfWholeOrder() }, (_, at) => at + 1);

describe('an order with a number', () => {
  it.each(steps)('whose window closes before step %i ends in one active card when it is opened again', async (last) => {
    const server = await startServer();
    const deps = cardDeps(server.fetch);
    await expect(wholeOrder(closingAt(last, 'before', deps))).rejects.toBeInstanceOf(WindowClosed);
    expect(await wholeOrder(deps)).toMatchObject({ outcome: 'created' });
    await expectOneUsableCard(server, deps, PIN);
    expect(new Set(server.answers).size).toBe(1);
  });

  it.each(steps)('whose window closes after step %i continues without its ticket', async (last) => {
    const server = await startServer();
    const deps = cardDeps(server.fetch);
    await expect(wholeOrder(closingAt(last, 'after', deps))).rejects.toBeInstanceOf(WindowClosed);
    const asked = server.calls.length;
    const [pending] = await listUnfinishedOrders(deps);
    // Without one, no answer of the server had come yet (then the ticket opens it) or everything was done.
    if (pending === undefined) await wholeOrder(deps);
    else await createCard(await resumeOrder(pending.cardId, deps), PIN, unheard, deps);
    await expectOneUsableCard(server, deps, PIN);
    if (pending !== undefined) expect(server.calls.slice(asked)).not.toContain(`POST ${openMessage.path}`);
    expect(await listUnfinishedOrders(deps)).toEqual([]);
  });
});
