import { AppError } from '../../../shared/errors.ts';
import type { ProcessName } from '../../../shared/process.ts';
import { cutByCa, isTooLateToOrder } from '../../ca/cut-by-ca.ts';
import { refuseAtLimit } from '../../credentials/active-limit.ts';
import { isOverdue } from '../../messages/message-state.ts';
import type { Options } from '../../options/credential-options.ts';
import { validUntil } from '../../options/valid-until.ts';
import { CAPS } from '../../rate-limits.ts';
import type { MakingProcess } from '../catalogue/definition.ts';
import { activePerson } from './active-person.ts';
import { beginRun } from './begin-run.ts';
import type { Loaded } from './loaded.ts';
import { tellOrder } from './tell-order.ts';
import type { Transaction } from './transact.ts';

/** The person of an order, who started it, and the options that it keeps. */
export interface Ordering {
  readonly personId: string;
  /** The operator; null = the person themselves. */
  readonly startedBy: string | null;
  readonly options: Options;
}

/**
 * Stores a new order, at the first step of its process. Whether it may be started has been checked before. Throws
 * AppError `user_inactive`, `ca_ending`, `process_limit_reached` or `run_limit_reached`.
 */
export async function beginOrder(
  definition: MakingProcess,
  { personId, startedBy, options }: Ordering,
  tx: Transaction,
): Promise<Loaded> {
  const person = await activePerson(personId, tx);
  if (isTooLateToOrder(tx.ca, tx.now)) {
    throw new AppError('ca_ending', null, { explanation: { reason: 'CA to renew', facts: {} } });
  }
  if (definition.atLimit === 'refused') await refuseAtLimit(personId, options, tx.stores.credentials);
  await refuseTooMany(definition.name, personId, tx);
  const cutAt = cutByCa(validUntil(options.validity, tx.now), tx.ca);
  const beginning = { personId, startedBy, options, credentialId: null, reason: null, cutAt };
  const run = await beginRun(definition, beginning, tx);
  tx.notices.run(run);
  if (startedBy === null) tellOrder('order.made', run, { by: personId, facts: { process: run.process } }, tx);
  return { run, message: null, person };
}

/** What its client has confirmed is a credential; only the last click is missing, and it counts no more. */
async function refuseTooMany(process: ProcessName, personId: string, { stores, now }: Transaction): Promise<void> {
  const running = (await stores.runs.running(personId)).filter((run) => run.process === process);
  if (running.length < CAPS.unfinishedOrders) return;
  let unfinished = 0;
  for (const run of running) {
    const message = await stores.messages.ofRun(run.id);
    const isOver = message === null ? run.expiresAt <= now : message.state === 'confirmed' || isOverdue(message, now);
    if (!isOver) unfinished += 1;
  }
  if (unfinished >= CAPS.unfinishedOrders)
    throw new AppError('run_limit_reached', null, { explanation: { reason: 'finish one first', facts: {} } });
}
