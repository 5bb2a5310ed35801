import type { MessagePurpose } from '../../../shared/message.ts';
import { activateCredential } from '../../credentials/activate-credential.ts';
import { discardCredential } from '../../credentials/discard-credential.ts';
import { LIVE_STATES } from '../../messages/message-state.ts';
import type { StoredMessage } from '../../messages/message-store.ts';
import { newMessage } from '../../messages/new-message.ts';
import type { Effect } from './advance.ts';
import { changeMessage } from './change-message.ts';
import type { Loaded } from './loaded.ts';
import { notifyPerson } from './notify-person.ts';
import { orderExpiry } from './order-expiry.ts';
import { queueActivationMail } from './queue-mail.ts';
import { randomId } from './random-id.ts';
import { tellOrder } from './tell-order.ts';
import type { Transaction } from './transact.ts';
import { mailsOf } from './view-email.ts';

/** Carries out an effect of the engine, and returns run and message as they are then. The run is not stored yet. */
export async function carryOut(effect: Effect, at: Loaded, tx: Transaction): Promise<Loaded> {
  switch (effect.type) {
    case 'order message':
      return orderMessage(at, effect.purpose, tx);
    case 'activate credential':
      return confirm(at, messageOf(at), tx);
    case 'void message':
      return voidMessage(at, messageOf(at), effect.as, tx);
    case 'notify':
      await notifyPerson(effect.outcome, at, tx);
      return at;
  }
}

async function orderMessage({ run, person }: Loaded, purpose: MessagePurpose, tx: Transaction): Promise<Loaded> {
  const credentialId = randomId(tx);
  const { kind, properties } = run.options;
  await tx.stores.credentials.insert({
    id: credentialId,
    personId: run.personId,
    kind,
    state: 'registered',
    name: properties.profileName,
    serverName: properties.serverName,
    deviceName: null,
    validUntil: null,
    createdAt: tx.now,
    activatedAt: null,
    lockedAt: null,
    lockedReason: null,
    lockedBy: null,
    stateRunId: null,
    runId: run.id,
    clientSecretHash: null,
    resetHalfSealed: null,
  });
  const message = newMessage(
    {
      id: randomId(tx),
      runId: run.id,
      personId: run.personId,
      credentialId,
      purpose,
      delivery: run.options.delivery,
      expiresAt: orderExpiry(run.options, tx.now, tx.ca),
    },
    tx.now,
    { ticketKey: tx.secrets.ticketKey, random: tx.random },
  );
  await tx.stores.messages.insert(message);
  if (message.delivery === 'email') {
    await queueActivationMail({ run, message, person }, tx);
  }
  tx.notices.credentials(run.personId);
  return { run: { ...run, credentialId }, message, person };
}

async function confirm({ run, person }: Loaded, at: StoredMessage, tx: Transaction): Promise<Loaded> {
  const change = { state: 'confirmed', confirmedAt: tx.now } as const;
  const message = await changeMessage(at, ['issued'], tx.now, change, tx);
  tellOrder('order.confirmed', run, { by: null }, tx);
  const credential = { id: message.credentialId, kind: run.options.kind, personId: run.personId };
  await activateCredential(credential, run.reference, tx.now, tx.stores);
  tx.notices.credentials(run.personId);
  return { run, message, person };
}

async function voidMessage(
  { run, person }: Loaded,
  at: StoredMessage,
  state: 'cancelled' | 'expired' | 'failed',
  tx: Transaction,
): Promise<Loaded> {
  const refused = at.state === 'waiting' && (await mailsOf(at, tx))?.newest.state === 'failed';
  const message = await changeMessage(at, LIVE_STATES, null, { state }, tx);
  await discardCredential({ ...message, messageId: message.id, reference: run.reference }, tx.now, tx.stores);
  tx.notices.credentials(run.personId);
  return { run: { ...run, credentialId: null, endedWhy: refused ? 'email refused' : run.endedWhy }, message, person };
}

function messageOf({ message }: Loaded): StoredMessage {
  if (message === null) throw new TypeError('Only a run with a message has effects on it');
  return message;
}
