import type { Step, StepName } from '../../../shared/process.ts';
import type { ProcessDefinition } from '../catalogue/definition.ts';
import { makeReference } from './make-reference.ts';
import { randomId } from './random-id.ts';
import type { StoredRun } from './run-store.ts';
import type { Transaction } from './transact.ts';

/** How long a run waits on its first step, before it has a message with its own expiry. */
const WAIT_SECONDS = 3600;

/** The steps of a process in which nothing waits. */
const AT_ONCE: readonly (Step & { readonly name: StepName })[] = [
  { name: 'reason', title: 'Reason', kind: 'explain' },
  { name: 'done', title: 'Done', kind: 'result' },
];

/** The person of a run, who started it, and what it keeps. */
export type Beginning<O = StoredRun['options']> = Pick<StoredRun, 'personId' | 'startedBy' | 'credentialId'> &
  Pick<StoredRun, 'reason' | 'cutAt'> & { readonly options: O };

/**
 * Stores a new run. One that makes a credential is at its first step; one that has changed a state in this transaction
 * is finished. Whether it may be started has been checked before.
 */
export async function beginRun<O extends StoredRun['options']>(
  definition: ProcessDefinition,
  beginning: Beginning<O>,
  tx: Transaction,
): Promise<StoredRun & { readonly options: O }> {
  const waits = definition.does === 'make credential';
  const steps = waits ? definition.steps : AT_ONCE;
  const run = {
    ...beginning,
    id: randomId(tx),
    process: definition.name,
    state: waits ? 'running' : 'finished',
    steps,
    step: waits ? 0 : steps.length - 1,
    reference: makeReference(tx),
    startedAt: tx.now,
    endedAt: waits ? null : tx.now,
    endedWhy: null,
    expiresAt: waits ? new Date(tx.now.getTime() + WAIT_SECONDS * 1000) : tx.now,
    version: 1,
  } as const;
  await tx.stores.runs.insert(run);
  return run;
}
