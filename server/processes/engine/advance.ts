import { AppError } from '../../../shared/errors.ts';
import type { MessagePurpose, MessageState } from '../../../shared/message.ts';
import type { ToldEnd } from '../../../shared/order-end.ts';
import type { RunFailure, RunState, StepKind } from '../../../shared/process.ts';
import type { OrderRun } from './run-store.ts';

/** What the owner of an order is notified of by mail: that their credential is active, or why it was not made. */
export type Outcome = 'active' | ToldEnd;

/** A run together with its client's progress; null = no message has been ordered yet. */
export interface RunSnapshot {
  readonly run: OrderRun;
  readonly message: MessageState | null;
}

/**
 * The events of a run. The user: `next` (with the index of the step they see), `cancel` (also an operator's, that of a
 * client whose holder deleted the order there or, for a person who is no longer active, the server's) and `number
 * wrong`. The client: `progressed` (the message was opened, answered or issued, or its visible facts changed) and
 * `confirmed`. The server: `limit reached` (another credential became active in the meantime), `expire` and `fail`.
 */
export type RunEvent =
  | { readonly type: 'next'; readonly step: number }
  | { readonly type: 'cancel'; readonly by: 'owner' | 'client' | 'server' }
  /** `who`: the operator. */
  | { readonly type: 'cancel'; readonly by: 'operator'; readonly who: string }
  /** `why`: for the audit log. */
  | { readonly type: 'fail'; readonly why: RunFailure }
  | { readonly type: 'number wrong' | 'progressed' | 'confirmed' | 'limit reached' | 'expire' };

/** What has to be done in the same transaction, in this order, after the transition. */
export type Effect =
  /** Register the credential and leave the message, with its purpose, for the client. */
  | { readonly type: 'order message'; readonly purpose: MessagePurpose }
  /** Message confirmed, certificates valid, credential active. */
  | { readonly type: 'activate credential' }
  /** Message ended, everything signed or intended revoked, registered credential removed. */
  | { readonly type: 'void message'; readonly as: 'cancelled' | 'expired' | 'failed' }
  /** A mail to its owner, if the options say so. */
  | { readonly type: 'notify'; readonly outcome: Outcome };

export interface Transition {
  /** The same object when nothing changed. */
  readonly run: OrderRun;
  readonly effects: readonly Effect[];
}

/**
 * The transitions of a run: pure, total over run states, message states and events. Throws AppError when the event is
 * refused: `run_not_ready` (the step is not done), `run_finished` (too late to cancel), `run_cancelled`, `run_expired`
 * or `run_failed` (it ended). An event that has already had its effect changes nothing.
 */
export function advance(snapshot: RunSnapshot, event: RunEvent, now: Date): Transition {
  switch (event.type) {
    case 'next':
      return next(snapshot, event.step, now);
    case 'cancel':
      return cancel(snapshot, event.by, now);
    case 'number wrong':
      return over(snapshot) ? unmoved(snapshot.run) : end(snapshot, 'cancelled', 'number wrong', now);
    case 'confirmed':
      return confirmed(snapshot);
    case 'progressed':
      return snapshot.run.state === 'running' ? moved(snapshot.run, {}) : unmoved(snapshot.run);
    case 'limit reached':
      return over(snapshot) ? unmoved(snapshot.run) : end(snapshot, 'failed', 'limit reached', now);
    case 'expire':
      return over(snapshot) ? unmoved(snapshot.run) : end(snapshot, 'expired', 'expired', now);
    case 'fail':
      return over(snapshot) ? unmoved(snapshot.run) : end(snapshot, 'failed', 'failed', now);
  }
}

function next({ run, message }: RunSnapshot, seen: number, now: Date): Transition {
  if (seen < run.step) return unmoved(run); // already done
  refuseEnded(run);
  const step = run.steps[run.step];
  const following = run.steps[run.step + 1];
  if (step === undefined || following === undefined) throw new TypeError('A running run has a step to go to');
  if (seen > run.step || !mayLeave(step.kind, message)) throw new AppError('run_not_ready');
  const ending = following.kind === 'result' ? ({ state: 'finished', endedAt: now } as const) : {};
  const effects: Effect[] = following.kind === 'provision' ? [{ type: 'order message', purpose: 'make' }] : [];
  return moved(run, { step: run.step + 1, ...ending }, effects);
}

/** True when Next would leave this step. */
export function mayLeave(kind: StepKind, message: MessageState | null): boolean {
  return kind === 'explain' || (kind === 'provision' && message === 'confirmed');
}

/** No mail about one's own Cancel, or to a person whose account is not active. */
function cancel(snapshot: RunSnapshot, by: 'owner' | 'operator' | 'client' | 'server', now: Date): Transition {
  const { run, message } = snapshot;
  if (run.state === 'cancelled') return unmoved(run);
  if (message === 'confirmed') throw new AppError('run_finished');
  refuseEnded(run);
  return end(snapshot, 'cancelled', by === 'operator' ? 'cancelled' : null, now);
}

function confirmed({ run, message }: RunSnapshot): Transition {
  if (message === 'confirmed') return unmoved(run);
  refuseEnded(run);
  if (message !== 'issued') throw new AppError('run_not_ready');
  return moved(run, {}, [{ type: 'activate credential' }, { type: 'notify', outcome: 'active' }]);
}

/** Nothing can end it any more: it has ended, or its client has confirmed. */
function over({ run, message }: RunSnapshot): boolean {
  return run.state !== 'running' || message === 'confirmed';
}

/** `told`: what its owner is notified of; null = nothing. An order that never left its first step causes no mail. */
function end(
  { run, message }: RunSnapshot,
  as: 'cancelled' | 'expired' | 'failed',
  told: Exclude<Outcome, 'active'> | null,
  now: Date,
): Transition {
  const endedWhy = told === 'number wrong' || told === 'limit reached' ? told : null;
  const effects: Effect[] = [];
  if (message !== null) effects.push({ type: 'void message', as });
  if (message !== null && told !== null) effects.push({ type: 'notify', outcome: told });
  return moved(run, { state: as, endedAt: now, endedWhy }, effects);
}

const REFUSALS = {
  finished: 'run_finished',
  cancelled: 'run_cancelled',
  expired: 'run_expired',
  failed: 'run_failed',
} as const satisfies Record<Exclude<RunState, 'running'>, string>;

/** The refusal that says how a run has ended; null for a running one. */
export function endOf({ state }: OrderRun): AppError | null {
  return state === 'running' ? null : new AppError(REFUSALS[state]);
}

function refuseEnded(run: OrderRun): void {
  const end = endOf(run);
  if (end !== null) throw end;
}

function unmoved(run: OrderRun): Transition {
  return { run, effects: [] };
}

function moved(run: OrderRun, change: Partial<OrderRun>, effects: readonly Effect[] = []): Transition {
  return { run: { ...run, ...change, version: run.version + 1 }, effects };
}
