import * as v from 'valibot';
import type { Options } from '../../../server/options/credential-options.ts';
import type { Delivery } from '../../../shared/message.ts';
import { Run } from '../../../shared/wire/run.ts';
import {
  confirmedOrder,
  good,
  type IssuedOrder,
  issuedOrder,
  type OpenedOrder,
  opened,
  openedOrder,
  type StartedOrder,
  startedOrder,
  ticketOf,
  type WaitingOrder,
  waitingOrder,
} from './hostile-orders.ts';
import { fromPortal, type HostileWorld, type Visitor } from './hostile-world.ts';

export const MOBILE = 'MobileIDSelfServiceProcGet';
export const SUPPLY = 'MobileIDProcSupplyMobileIDForUser';

/** The options of the next orders: by default with a number, and any number of mobile IDs at once. */
type Change = Partial<Options>;
const NUMBERED: Change = { secondChannel: { portal: true, email: true }, activeLimit: null };
/** The options of a code on the screen when no more is asked for. */
export const PLAIN: Change = { secondChannel: { portal: false, email: false } };
export const BY_EMAIL: Change = { delivery: 'email' };

/** Something about an order of a mobile ID by `owner`, made under these options. */
const under =
  <T>(make: (at: HostileWorld, owner: Visitor | undefined, process: typeof MOBILE) => Promise<T>) =>
  (change: Change = {}, owner?: Visitor) =>
  (at: HostileWorld): Promise<T> =>
    optionsAre({ ...NUMBERED, ...change }, at, () => make(at, owner, MOBILE));

/** A run keeps the options of its start; those of other orders are as they were. */
async function optionsAre<T>(options: Partial<Options>, at: HostileWorld, work: () => Promise<T>): Promise<T> {
  const before = at.options;
  at.options = options;
  try {
    return await work();
  } finally {
    at.options = before;
  }
}

export const startedMobile = under<StartedOrder>(startedOrder);
export const waitingMobile = under<WaitingOrder>(waitingOrder);
export const openedMobile = under<OpenedOrder>(openedOrder);
export const issuedMobile = under<IssuedOrder>(issuedOrder);
export const confirmedMobile = under<IssuedOrder>(confirmedOrder);

/** The number was typed. */
export async function approvedMobile(at: HostileWorld): Promise<OpenedOrder> {
  const order = await openedMobile()(at);
  await good(typeNumber(at, order, order.order.number ?? 'none'));
  return order;
}

/** A wrong number was typed. */
export async function endedByNumber(at: HostileWorld): Promise<OpenedOrder> {
  const order = await openedMobile()(at);
  await typeNumber(at, order, wrongNumber(order));
  return order;
}

export function typeNumber(at: HostileWorld, { owner, runId }: StartedOrder, number: unknown): Promise<Response> {
  return fromPortal(at, owner, `/api/runs/${runId}/number`, { number });
}

/** Two digits, and not those. */
export function wrongNumber({ order }: OpenedOrder): string {
  return String((Number(order.number) + 1) % 100).padStart(2, '0');
}

export const olivia = (at: HostileWorld): Promise<Visitor> => at.visitor('olivia', { role: 'operator' });
export const adam = (at: HostileWorld): Promise<Visitor> => at.visitor('adam', { role: 'admin' });

export async function switchSupply(at: HostileWorld, on: boolean): Promise<void> {
  await good(fromPortal(at, await adam(at), `/api/admin/processes/${SUPPLY}`, { on }, { method: 'PUT' }));
}

export function supplyTo(
  at: HostileWorld,
  by: Visitor,
  personId: string,
  change: { readonly process?: string; readonly delivery?: string } = {},
): Promise<Response> {
  return fromPortal(at, by, `/api/admin/people/${personId}/runs`, { process: SUPPLY, delivery: 'portal', ...change });
}

/** olivia has ordered for alice; the process is on. */
export async function suppliedOrder(at: HostileWorld, delivery: Delivery = 'portal'): Promise<WaitingOrder> {
  await switchSupply(at, true);
  at.app.clock.advance(1);
  const operator = await olivia(at);
  const ordering = () => good(supplyTo(at, operator, at.alice.person.id, { delivery }));
  const { id } = v.parse(Run, await optionsAre({ activeLimit: null }, at, ordering));
  return { owner: at.alice, runId: id, ticket: await ticketOf(at, id) };
}

export async function openedSupplied(at: HostileWorld): Promise<OpenedOrder> {
  return opened(at, await suppliedOrder(at));
}
