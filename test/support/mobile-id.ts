import { makeTicket } from '../../server/messages/ticket.ts';
import type { MailFacts } from '../../server/notifications/mail-facts.ts';
import type { StoredMail } from '../../server/notifications/outbox-store.ts';
import type { Options } from '../../server/options/credential-options.ts';
import { readTicket } from '../../server/processes/engine/read-ticket.ts';
import { nextStep } from '../../server/processes/self-service/next-step.ts';
import { startRun } from '../../server/processes/self-service/start-run.ts';
import type { ProvisioningOrder } from '../../shared/wire/message.ts';
import { defaultOptions } from './default-options.ts';
import { MOBILE, type Provisioning, startProvisioning, type TestClient, testClient } from './provisioning.ts';

/** Provisioning of mobile IDs with one certificate each, whose options are the defaults with a change. */
export function startMobile(
  change: Partial<Options> = {},
  deps: Parameters<typeof startProvisioning>[0] = {},
): Promise<Provisioning> {
  return startProvisioning({
    ...deps,
    options: (person) => ({
      ...defaultOptions('mobile ID', person),
      certificates: { authentication: true, signature: false, encryption: false },
      ...change,
    }),
  });
}

/** A run of alice's at its first step. */
export async function startedMobile(at: Provisioning): Promise<string> {
  return (await startRun(MOBILE, at.alice.id, at.deps)).id;
}

/** A run of alice's whose link is on its way, by whichever delivery. */
export async function orderMobile(at: Provisioning): Promise<{ readonly runId: string; readonly ticket: string }> {
  const runId = await startedMobile(at);
  const { ordered } = await nextStep({ id: runId, step: 0 }, at.alice.id, at.deps);
  const ticket = ordered.delivery === 'email' ? mailedTicket(at, runId) : readTicket(runId, at.alice.id, at.deps);
  return { runId, ticket: await ticket };
}

/** The ticket that the newest activation mail of a run will hold. */
export async function mailedTicket(at: Provisioning, runId: string): Promise<string> {
  const newest = (await activationMails(at, runId)).at(-1);
  if (newest?.messageId == null || newest.generation === null) throw new Error('no activation mail');
  return makeTicket(newest.messageId, newest.generation, at.deps.secrets.ticketKey);
}

export function activationMails(at: Provisioning, runId: string): Promise<StoredMail[]> {
  return at.store.transaction(async ({ messages, outbox }) => {
    const message = await messages.ofRun(runId);
    return message === null ? [] : outbox.ofMessage(message.id);
  });
}

/** The texts of the mails that wait to be sent, oldest first; they stay. */
export async function queuedFacts(at: Provisioning): Promise<MailFacts[]> {
  const now = at.deps.clock();
  const queued = await at.store.transaction(({ outbox }) => outbox.take(now, now, 1000));
  return queued.map(({ facts }) => facts);
}

/** The number that a phone shows. */
export function numberOf(order: ProvisioningOrder): string {
  if (order.number === null) throw new Error('no number');
  return order.number;
}

/** Two digits that are not the ones on the phone. */
export function otherNumber(order: ProvisioningOrder): string {
  return numberOf(order) === '07' ? '70' : '07';
}

export async function openedMobile(
  at: Provisioning,
): Promise<{ runId: string; ticket: string; client: TestClient; order: ProvisioningOrder }> {
  const { runId, ticket } = await orderMobile(at);
  const client = testClient(at.deps);
  return { runId, ticket, client, order: await client.open(ticket) };
}

/** A mobile ID that is active; its run is finished. Only where no number is asked for. */
export async function activeMobile(at: Provisioning): Promise<{ credentialId: string; runId: string }> {
  const { runId, client } = await openedMobile(at);
  await client.answer();
  const { credentialId } = await client.confirm();
  await nextStep({ id: runId, step: 1 }, at.alice.id, at.deps);
  return { credentialId, runId };
}
