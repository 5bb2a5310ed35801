import type { Page } from 'puppeteer';
import { openOrder } from '../../../shared/card/open-order.ts';
import type { OpenedOrder } from '../../../shared/card/opened-order.ts';
import { cardDeps } from '../client/card-deps.ts';
import type { DemoServer } from '../demo-server.ts';

/** Opens the order that the portal shows as the card app of another browser would: the first to open it has it. */
export async function openElsewhere(server: DemoServer, portal: Page): Promise<OpenedOrder> {
  const ticket = await portal.evaluate(async () => {
    const path = `/api/runs/${location.pathname.split('/').at(-1)}/ticket`;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(path, { method: 'POST', headers });
    return String((await answer.json()).ticket);
  });
  return openOrder({ ticket, origin: server.address, deviceName: 'Another browser' }, cardDeps(fetch));
}
