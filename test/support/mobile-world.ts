import fc from 'fast-check';
import { expect } from 'vitest';
import { previewMessage } from '../../server/processes/client/preview-message.ts';
import { reportDeleted } from '../../server/processes/client/report-deleted.ts';
import { expireDue } from '../../server/processes/engine/expire-due.ts';
import { readTicket } from '../../server/processes/engine/read-ticket.ts';
import { tellDelivery } from '../../server/processes/engine/tell-delivery.ts';
import { approveNumber } from '../../server/processes/self-service/approve-number.ts';
import { cancelRun } from '../../server/processes/self-service/cancel-run.ts';
import { newCode } from '../../server/processes/self-service/new-code.ts';
import { nextStep } from '../../server/processes/self-service/next-step.ts';
import { readRun } from '../../server/processes/self-service/read-run.ts';
import { sendAgain } from '../../server/processes/self-service/send-again.ts';
import { AppError } from '../../shared/errors.ts';
import { lockMobileId } from './act.ts';
import { activationMails, mailedTicket, startedMobile } from './mobile-id.ts';
import { type Provisioning, type TestClient, testClient } from './provisioning.ts';
import { anyOf, expectNamed } from './settled.ts';

/** Two orders of one person, each with two competing phones: everything that can happen to them, in any order. */
export interface MobileWorld {
  readonly at: Provisioning;
  readonly orders: ReadonlyArray<{ readonly runId: string; readonly phones: readonly [TestClient, TestClient] }>;
}

const FORWARD = ['next 0', 'open', 'approve', 'answer', 'confirm'] as const;
const ACTIONS = [
  ...['next 1', 'open as another', 'preview', 'approve wrongly', 'new code', 'send again', 'mail refused', 'mail sent'],
  ...['cancel', 'lock', 'delete', 'wait', 'expire', 'deactivate', 'activate', 'activate'],
  ...FORWARD, // the way forward is taken more often
  ...FORWARD,
] as const;
const event = fc.record({ order: fc.constantFrom(0, 1), what: fc.constantFrom(...ACTIONS) });
type Event = { readonly order: number; readonly what: string };

/**
 * A walk: how the link goes, whether the number is asked for, how far each order has come, then rounds of events at
 * once.
 */
export const mobileWalk = fc.record({
  delivery: fc.constantFrom('portal' as const, 'email' as const),
  asked: fc.boolean(),
  from: fc.tuple(fc.nat(FORWARD.length), fc.nat(FORWARD.length)),
  rounds: fc.array(fc.array(event, { minLength: 1, maxLength: 4 }), { maxLength: 14 }),
});

export async function startMobileWorld(at: Provisioning, from: readonly number[]): Promise<MobileWorld> {
  const orders: MobileWorld['orders'][number][] = [];
  for (const _ of from) {
    orders.push({ runId: await startedMobile(at), phones: [testClient(at.deps), testClient(at.deps)] });
  }
  const world = { at, orders };
  for (const [order, steps] of from.entries()) {
    for (const what of FORWARD.slice(0, steps)) await performMobile([{ order, what }], world);
  }
  return world;
}

/** Does all of these at once. Refusals are refused by name. */
export async function performMobile(events: readonly Event[], world: MobileWorld): Promise<void> {
  const results = await Promise.allSettled(events.map((one) => perform(one, world)));
  for (const result of results) if (result.status === 'rejected') expectNamed(result.reason);
}

/** Lets everything expire, and checks that each generation of a link has had its one mail. */
export async function sweepMobile({ at, orders }: MobileWorld): Promise<void> {
  at.wait(3600);
  await expireDue(at.deps.clock(), at.deps);
  for (const { runId } of orders) {
    const message = await at.store.transaction(({ messages }) => messages.ofRun(runId));
    if (message?.delivery !== 'email') continue;
    const generations = (await activationMails(at, runId)).map(({ generation }) => generation);
    expect(generations).toEqual(Array.from({ length: message.generation }, (_, index) => index + 1));
  }
}

async function perform({ order, what }: Event, { at, orders }: MobileWorld): Promise<unknown> {
  const one = orders[order];
  if (one === undefined) throw new TypeError('no such order');
  const { runId, phones } = one;
  const { alice, deps } = at;
  switch (what) {
    case 'next 0':
    case 'next 1':
      return nextStep({ id: runId, step: Number(what.at(-1)) }, alice.id, deps);
    case 'open':
      return phones[0].open(await ticketOf(runId, at));
    case 'open as another':
      return phones[1].open(await ticketOf(runId, at));
    case 'preview':
      return previewMessage(await ticketOf(runId, at), deps);
    case 'approve':
      return approveNumber({ id: runId, number: await numberOn(runId, at) }, alice.id, deps);
    case 'approve wrongly':
      return approveNumber({ id: runId, number: 'no' }, alice.id, deps);
    case 'answer':
      return anyOf(phones.map((phone) => phone.answer()));
    case 'confirm':
      return anyOf(phones.map((phone) => phone.confirm()));
    case 'new code':
      return newCode(runId, alice.id, deps);
    case 'send again':
      return sendAgain(runId, alice.id, deps);
    case 'mail refused':
      return mailBecomes({ state: 'failed' }, runId, at);
    case 'mail sent':
      return mailBecomes({ state: 'sent', sentAt: deps.clock() }, runId, at);
    case 'cancel':
      return cancelRun(runId, alice.id, deps);
    case 'lock':
      return lock(runId, at);
    case 'delete':
      return anyOf(phones.map(async (phone) => reportDeleted(phone.by(), deps)));
    case 'wait':
      return at.wait(150);
    case 'expire':
      return expireDue(deps.clock(), deps);
    default: {
      const to = what === 'deactivate' ? 'inactive' : 'active';
      return at.store.transaction(({ people }) => people.changeState(alice.id, ['active', 'inactive'], to));
    }
  }
}

async function ticketOf(runId: string, at: Provisioning): Promise<string> {
  if ((await activationMails(at, runId)).length > 0) return mailedTicket(at, runId);
  return readTicket(runId, at.alice.id, at.deps);
}

async function numberOn(runId: string, at: Provisioning): Promise<string> {
  const message = await at.store.transaction(({ messages }) => messages.ofRun(runId));
  return message?.number ?? '00';
}

async function lock(runId: string, at: Provisioning): Promise<unknown> {
  const { credentialId: id } = await readRun(runId, at.alice.id, at.deps);
  if (id === null) throw new AppError('credential_unknown');
  return lockMobileId({ id, reason: 'lost or stolen' }, at);
}

async function mailBecomes(
  change: { readonly state: 'failed' } | { readonly state: 'sent'; readonly sentAt: Date },
  runId: string,
  at: Provisioning,
): Promise<void> {
  const mail = (await activationMails(at, runId)).at(-1);
  if (mail?.messageId == null || mail.generation === null) return;
  const kept = await at.store.transaction(({ outbox }) => outbox.update(mail.id, mail.dueAt, change));
  if (kept) await tellDelivery({ messageId: mail.messageId, generation: mail.generation }, at.deps);
}
