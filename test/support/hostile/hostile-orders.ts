import { createHash, randomBytes, sign } from 'node:crypto';
import * as v from 'valibot';
import { makeTicket } from '../../../server/messages/ticket.ts';
import { expireDue } from '../../../server/processes/engine/expire-due.ts';
import { CAPS } from '../../../server/rate-limits.ts';
import { fromBase64, toBase64, toBase64url } from '../../../shared/bytes.ts';
import type { Purpose } from '../../../shared/certificate.ts';
import { confirmationBytes } from '../../../shared/confirmation.ts';
import type { ProcessName } from '../../../shared/process.ts';
import { FORMAT, IssuedCertificates, ProvisioningOrder } from '../../../shared/wire/message.ts';
import { listOpenRuns, Run } from '../../../shared/wire/run.ts';
import { type KeyPair, makeKeys, makeRequest, type RequestToMake } from '../ca/make-request.ts';
import { ORIGIN } from '../http-client.ts';
import { PROCESS as CARD } from '../provisioning.ts';
import { fromClient, fromPortal, type HostileWorld, type Visitor } from './hostile-world.ts';

/** A run on its first step. */
export interface StartedOrder {
  readonly owner: Visitor;
  readonly runId: string;
}

/** Its message waits for a client. */
export interface WaitingOrder extends StartedOrder {
  readonly ticket: string;
}

/** A client has bound it. */
export interface OpenedOrder extends WaitingOrder {
  /** `Client …`, for Authorization. */
  readonly client: string;
  readonly secretHash: string;
  readonly order: ProvisioningOrder;
  readonly keys: ReadonlyMap<Purpose, KeyPair>;
}

/** Its certificates exist. */
export interface IssuedOrder extends OpenedOrder {
  readonly answer: Answer;
  readonly issued: IssuedCertificates;
}

export interface Answer {
  readonly requests: ReadonlyArray<{ readonly purpose: string; readonly request: string }>;
  readonly resetHalf: string;
}

export async function startedOrder(
  at: HostileWorld,
  owner = at.alice,
  process: ProcessName = CARD,
): Promise<StartedOrder> {
  at.app.clock.advance(1); // of two orders with the same time, the order is unknown
  await makeRoom(at, owner);
  const { id } = v.parse(Run, await good(fromPortal(at, owner, '/api/runs', { process })));
  return { owner, runId: id };
}

/** Attacks leave unfinished orders behind, and nobody may have too many: the oldest is removed. */
async function makeRoom(at: HostileWorld, owner: Visitor): Promise<void> {
  const { runs } = v.parse(listOpenRuns.output, await good(fromPortal(at, owner, '/api/runs')));
  const unfinished = runs.filter(({ progress }) => progress?.state !== 'confirmed');
  const oldest = unfinished.at(-1);
  if (oldest === undefined || unfinished.length < CAPS.unfinishedOrders) return;
  await good(fromPortal(at, owner, `/api/runs/${oldest.id}/cancel`, {}));
}

export async function waitingOrder(
  at: HostileWorld,
  owner = at.alice,
  process: ProcessName = CARD,
): Promise<WaitingOrder> {
  const { runId } = await startedOrder(at, owner, process);
  await good(fromPortal(at, owner, `/api/runs/${runId}/next`, { step: 0 }));
  return { owner, runId, ticket: await ticketOf(at, runId) };
}

/** Derived as when the mail is sent, or the portal asks: it is stored nowhere. */
export async function ticketOf(at: HostileWorld, runId: string): Promise<string> {
  const message = await at.app.store.transaction(({ messages }) => messages.ofRun(runId));
  if (message === null) throw new Error(`Nothing was ordered in ${runId}`);
  const ticket = makeTicket(message.id, message.generation, at.app.deps.secrets.ticketKey);
  at.secrets.add(ticket);
  return ticket;
}

export async function openedOrder(
  at: HostileWorld,
  owner = at.alice,
  process: ProcessName = CARD,
): Promise<OpenedOrder> {
  return opened(at, await waitingOrder(at, owner, process));
}

/** A client that takes a waiting order. */
export async function opened(at: HostileWorld, waiting: WaitingOrder): Promise<OpenedOrder> {
  const { client, secretHash } = makeClient(at);
  const order = v.parse(ProvisioningOrder, await good(open(at, waiting.ticket, { clientSecretHash: secretHash })));
  const keys = new Map(order.keys.map(({ purpose }) => [purpose, makeKeys('P-256')] as const));
  return { ...waiting, client, secretHash, order, keys };
}

export async function issuedOrder(
  at: HostileWorld,
  owner = at.alice,
  process: ProcessName = CARD,
): Promise<IssuedOrder> {
  return issued(at, await openedOrder(at, owner, process));
}

/** The number of an opened order is typed where it has one, and its client answers. */
export async function issued(at: HostileWorld, opened: OpenedOrder): Promise<IssuedOrder> {
  const { owner, runId, order } = opened;
  if (order.number !== null) await good(fromPortal(at, owner, `/api/runs/${runId}/number`, { number: order.number }));
  const answer = honestAnswer(opened);
  const certificates = v.parse(IssuedCertificates, await good(sendAnswer(at, opened, answer)));
  return { ...opened, answer, issued: certificates };
}

export async function confirmedOrder(
  at: HostileWorld,
  owner = at.alice,
  process: ProcessName = CARD,
): Promise<IssuedOrder> {
  const order = await issuedOrder(at, owner, process);
  await good(confirm(at, order, await confirmation(order)));
  return order;
}

export async function cancelled<T extends StartedOrder>(at: HostileWorld, order: T): Promise<T> {
  await good(fromPortal(at, order.owner, `/api/runs/${order.runId}/cancel`, {}));
  return order;
}

export async function cancelledOrder(at: HostileWorld) {
  return cancelled(at, await waitingOrder(at));
}

/** Its time is up, and the server has not noticed yet. */
export async function dueOrder(at: HostileWorld) {
  const order = await openedOrder(at);
  at.app.clock.advance(600_000);
  return order;
}

export async function expiredOrder(at: HostileWorld) {
  const order = await dueOrder(at);
  await expireDue(at.app.clock(), at.app.deps);
  return order;
}

/** A secret unique to it. */
export function makeClient(at: HostileWorld): { readonly client: string; readonly secretHash: string } {
  const bytes = new Uint8Array(randomBytes(32));
  const secret = toBase64url(bytes);
  at.secrets.add(secret);
  return { client: `Client ${secret}`, secretHash: createHash('sha256').update(bytes).digest('hex') };
}

export function open(at: HostileWorld, ticket: string, change: Record<string, unknown> = {}): Promise<Response> {
  const opener = { format: FORMAT, clientSecretHash: 'ab'.repeat(32), deviceName: 'Chromium', ...change };
  return fromClient(at, `Ticket ${ticket}`, '/api/messages/open', opener);
}

/** The requests that the order asks for; `change` makes each of them dishonest. */
export function honestAnswer({ order, keys }: OpenedOrder, change: RequestToMake = {}): Answer {
  const requests = order.keys.map(({ purpose, subject }) => {
    const pair = keys.get(purpose);
    const request = makeRequest({ ...(pair && { keys: pair }), subject, nonce: order.nonce, ...change });
    return { purpose, request: toBase64(request) };
  });
  return { requests, resetHalf: toBase64(new Uint8Array(32).fill(7)) };
}

export function sendAnswer(at: HostileWorld, { order, client }: OpenedOrder, body: unknown): Promise<Response> {
  return fromClient(at, client, `/api/messages/${order.messageId}/answer`, body);
}

/** Signed as a card signs it, unless `by` is another key or `change` is about something else. */
export async function confirmation(
  { order, issued, keys }: IssuedOrder,
  more: {
    readonly purpose?: Purpose;
    readonly by?: KeyPair;
    readonly change?: Partial<Parameters<typeof confirmationBytes>[0]>;
    readonly dsaEncoding?: 'der';
  } = {},
): Promise<{ purpose: Purpose; signature: string }> {
  const { purpose = 'authentication', change = {}, dsaEncoding = 'ieee-p1363' } = more;
  const bytes = await confirmationBytes({
    ...{ origin: ORIGIN, messageId: order.messageId, nonce: order.nonce },
    certificates: issued.certificates.map(({ certificate }) => fromBase64(certificate)),
    ...change,
  });
  const { privateKey: key } = more.by ?? keys.get(purpose) ?? makeKeys('P-256');
  return { purpose, signature: toBase64(new Uint8Array(sign('sha256', bytes, { key, dsaEncoding }))) };
}

export function confirm(at: HostileWorld, { order, client }: OpenedOrder, body: unknown): Promise<Response> {
  return fromClient(at, client, `/api/messages/${order.messageId}/confirm`, body);
}

export async function good(sent: Promise<Response>): Promise<unknown> {
  const answer = await sent;
  if (!answer.ok) throw new Error(`Preparing failed: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
