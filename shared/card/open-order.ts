import { type Bytes, sha256, toHex, utf8 } from '../bytes.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import { FORMAT, openMessage, type ProvisioningOrder } from '../wire/message.ts';
import { readAnswer } from '../wire/request.ts';
import { byTicket, exchange } from './call.ts';
import { withCardLock, withOriginLock } from './card-lock.ts';
import type { CardDeps } from './deps.ts';
import { keepTrying, UNKNOWN_END } from './keep-trying.ts';
import { describeOpened, type OpenedOrder } from './opened-order.ts';
import { cleaningUp } from './order-state.ts';
import { previewOrder } from './preview-order.ts';
import { type CardRecord, type Ordered, RECORD_FORMAT } from './record.ts';
import { refuseOrigin } from './refuse-origin.ts';
import { refuseOtherFormat } from './refuse-other-format.ts';
import { missingAlgorithms } from './refuse-unmakeable.ts';
import { goOn } from './resume-order.ts';
import { makeRoom } from './unfinished-orders.ts';

/** Refusals after which a secret that never bound an order is of no use. */
const NEVER_OURS: ReadonlySet<ErrorCode> = new Set([
  'ticket_unknown',
  'message_taken',
  'client_outdated',
  'key_unsupported',
  'input_invalid',
] satisfies ErrorCode[]);

/**
 * Opens a one-time order, or finds it again after the window was closed. The client secret is on the disk before the
 * server gets its hash, so that this client, and no other, can open the same order again.
 *
 * A browser that lacks a kind of key previews the order first, so that an order it cannot make is not bound to it.
 *
 * AppError: `server_not_allowed` (neither https nor this machine), `orders_unfinished` (this server has three here
 * already), `client_outdated`, `key_unsupported` (another browser may still open it), `ticket_unknown`,
 * `message_taken`, and `message_cancelled`, `message_expired`, `message_failed`, after which nothing of the order is
 * left here.
 */
export async function openOrder(
  input: { readonly ticket: string; readonly origin: string; readonly deviceName: string },
  deps: CardDeps,
): Promise<OpenedOrder> {
  refuseOrigin(input.origin);
  const { records } = await deps.store.list();
  const record = await findOrRemember(toHex(await sha256(utf8(input.ticket))), input, deps);
  const order = await cleaningUp(record.id, deps, () =>
    record.state === 'ordered' ? open(record, input, deps) : goOn(record, deps),
  );
  return describeOpened(record, order, records);
}

async function findOrRemember(
  ticketHash: string,
  { origin, deviceName }: { readonly origin: string; readonly deviceName: string },
  deps: CardDeps,
): Promise<CardRecord> {
  return withOriginLock(origin, deps, async () => {
    const found = await deps.store.byTicket(ticketHash);
    if (found !== null && found.origin !== origin) throw new AppError('ticket_unknown');
    if (found !== null) return found;
    await makeRoom(origin, deps);
    const clientSecret: Bytes = crypto.getRandomValues(new Uint8Array(32));
    const id = crypto.randomUUID();
    const common = { format: RECORD_FORMAT, id, origin, ticketHash, clientSecret, deviceName } as const;
    const fresh: Ordered = { ...common, createdAt: deps.now().toISOString(), state: 'ordered', order: null };
    await deps.store.put(fresh);
    return fresh;
  });
}

async function open(
  record: Ordered,
  input: { readonly ticket: string; readonly deviceName: string },
  deps: CardDeps,
): Promise<ProvisioningOrder> {
  const clientSecretHash = toHex(await sha256(record.clientSecret));
  // The server may have got the first name before the window was closed: it keeps that one.
  const request = { format: FORMAT, clientSecretHash, deviceName: record.deviceName ?? input.deviceName };
  const until = record.order?.expiresAt ?? deps.now().getTime() + UNKNOWN_END;
  try {
    const unbound = record.order === null;
    if (unbound && (await missingAlgorithms()).length > 0) await previewOrder({ ...record, ...input }, deps);
    const order = await keepTrying(
      async () => {
        const { status, body } = await exchange(openMessage, request, byTicket(record.origin, input.ticket), deps);
        if (status === 200) refuseOtherFormat(body);
        return readAnswer(openMessage, status, body);
      },
      new Date(until),
      deps,
    );
    refuseUnclear(order);
    await remember(order, record, deps);
    return order;
  } catch (error) {
    if (error instanceof AppError && NEVER_OURS.has(error.code)) await forget(record, deps);
    throw error;
  }
}

async function remember(order: ProvisioningOrder, { id }: Ordered, deps: CardDeps): Promise<void> {
  await withCardLock(id, deps, async () => {
    const now = await deps.store.get(id);
    if (now?.state === 'ordered') await deps.store.put({ ...now, order });
  });
}

/** Only what is still a bare secret: another window may have continued in between. */
async function forget({ id }: Ordered, deps: CardDeps): Promise<void> {
  await withCardLock(id, deps, async () => {
    if ((await deps.store.get(id))?.state === 'ordered') await deps.store.remove(id);
  });
}

function refuseUnclear({ keys }: ProvisioningOrder): void {
  if (new Set(keys.map(({ purpose }) => purpose)).size !== keys.length)
    throw new AppError('server_unexpected', 'The order asks for two keys of one purpose.');
}
