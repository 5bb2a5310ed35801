import type { Progress, Run } from '../../../shared/wire/run.ts';
import { orderedPurposes } from '../../messages/build-provisioning-order.ts';
import { isApproved } from '../../messages/message-state.ts';
import type { StoredMessage } from '../../messages/message-store.ts';
import { messageLifetime } from '../../options/message-lifetime.ts';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { mayLeave } from './advance.ts';
import type { Loaded } from './loaded.ts';
import type { Transaction } from './transact.ts';
import { viewEmail } from './view-email.ts';

/** A run as its owner sees it. */
export async function viewRun({ run, message, person }: Loaded, tx: Transaction): Promise<Run> {
  const { stores } = tx;
  const { options } = run;
  const starter = run.startedBy === null ? null : await stores.people.byId(run.startedBy);
  const active = await stores.credentials.countOfPerson(run.personId, options.kind, 'active');
  const kind = run.steps[run.step]?.kind ?? 'result';
  const full = kind === 'explain' && options.activeLimit !== null && active >= options.activeLimit;
  return {
    id: run.id,
    process: run.process,
    title: CATALOGUE[run.process].title,
    kind: options.kind,
    state: run.state,
    endedWhy: run.endedWhy,
    steps: [...run.steps],
    step: run.step,
    ready: run.state === 'running' && mayLeave(kind, message?.state ?? null) && !full,
    ordered: {
      serverName: options.properties.serverName,
      profileName: options.properties.profileName,
      purposes: orderedPurposes(options),
      validity: { ...options.validity },
      cutAt: run.cutAt?.toISOString() ?? null,
      pinPolicy: { ...options.pin },
      messageLifetimeSeconds: messageLifetime(options),
      delivery: options.delivery,
      email: person.email,
    },
    progress: message === null ? null : await progressOf(message, tx),
    credentialId: run.credentialId,
    orderedBy: starter?.commonName ?? null,
    reference: run.reference,
    active,
    limit: options.activeLimit,
    optionsVersion: options.version,
    startedAt: run.startedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    version: run.version,
  };
}

async function progressOf(message: StoredMessage, tx: Transaction): Promise<Progress> {
  return {
    state: message.state,
    expiresAt: message.expiresAt.toISOString(),
    openedAt: message.openedAt?.toISOString() ?? null,
    answeredAt: message.answeredAt?.toISOString() ?? null,
    issuedAt: message.issuedAt?.toISOString() ?? null,
    confirmedAt: message.confirmedAt?.toISOString() ?? null,
    deviceName: message.deviceName,
    delivery: message.delivery,
    numberWanted: message.state === 'opened' && !isApproved(message),
    refusedOtherAt: message.refusedOtherAt?.toISOString() ?? null,
    email: await viewEmail(message, tx),
  };
}
