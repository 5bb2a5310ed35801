import * as v from 'valibot';
import { createCard } from '../../shared/card/create-card.ts';
import type { CardDeps } from '../../shared/card/deps.ts';
import { openOrder } from '../../shared/card/open-order.ts';
import type { MakingName } from '../../shared/process.ts';
import { Run, readTicket } from '../../shared/wire/run.ts';
import { PHONE_PIN } from './browser/phone.ts';
import { startSession } from './browser/start-session.ts';
import { cardDeps } from './client/card-deps.ts';
import type { DemoServer } from './demo-server.ts';

type Server = Pick<DemoServer, 'address' | 'password'>;

/**
 * A person orders a mobile ID (or, by another process, a card) without a browser: by the API, up to the code. Returns
 * the link in it.
 */
export async function orderByApi(
  server: Server,
  userName: string,
  process: MakingName = 'MobileIDSelfServiceProcGet',
): Promise<string> {
  const { name, value } = await startSession(server, userName);
  const headers = { cookie: `${name}=${value}`, origin: server.address, 'content-type': 'application/json' };
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const init = { method: 'POST', headers, ...(body === null ? {} : { body: JSON.stringify(body) }) };
    const answer = await fetch(`${server.address}${path}`, init);
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { id } = v.parse(Run, await post('/api/runs', { process }));
  await post(`/api/runs/${id}/next`, { step: 0 });
  const { ticket } = v.parse(readTicket.output, await post(`/api/runs/${id}/ticket`, null));
  return `${server.address}/phone#${ticket}`;
}

/** A phone or browser in Node, with the real code of the apps: makes what a link orders, which asks for no number. */
export async function makeInNode(link: string, deviceName = 'Pixel 9, Chrome'): Promise<void> {
  const { origin, hash } = new URL(link);
  const deps: CardDeps = { ...cardDeps(fetch), now: () => new Date() };
  const opened = await openOrder({ ticket: hash.slice(1), origin, deviceName }, deps);
  const made = await createCard(opened, PHONE_PIN, () => undefined, deps);
  if (made.outcome !== 'created') throw new Error(`the phone says: ${made.outcome}`);
}
