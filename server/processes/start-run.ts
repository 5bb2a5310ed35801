import { AppError } from '../../shared/errors.ts';
import type { ProcessName } from '../../shared/process.ts';
import type { Run } from '../../shared/wire/run.ts';
import { refuseAtLimit } from '../credentials/active-limit.ts';
import { isOverdue } from '../messages/refuse-dead.ts';
import { activePerson } from './active-person.ts';
import { definitionOf } from './catalogue.ts';
import type { Deps } from './deps.ts';
import { makeReference } from './make-reference.ts';
import { randomId } from './random-id.ts';
import type { StoredRun } from './run-store.ts';
import { type Transaction, transact } from './transact.ts';
import { viewRun } from './view-run.ts';

/** How long a run waits on its first step before it has a message with a time of its own. */
const WAIT_SECONDS = 3600;

/** Unfinished orders of one process a person may have at once: nobody needs two, a program in a loop makes thousands. */
export const MOST_UNFINISHED = 20;

/**
 * Starts a process for a person: steps and options are frozen now. Throws AppError `process_unknown`, `user_inactive`,
 * `options_unsatisfiable`, `process_limit_reached` or `run_limit_reached`.
 */
export async function startRun(processName: string, personId: string, deps: Deps): Promise<Run> {
  const definition = definitionOf(processName);
  const person = await transact(deps, (tx) => activePerson(personId, tx));
  const options = await deps.optionsFor(definition.kind, person);
  return transact(deps, async (tx) => {
    await activePerson(personId, tx);
    await refuseAtLimit(personId, options, tx.stores.credentials);
    await refuseTooMany(definition.name, personId, tx);
    const run: StoredRun = {
      id: randomId(deps),
      process: definition.name,
      personId,
      state: 'running',
      steps: definition.steps,
      step: 0,
      options,
      reference: makeReference(deps),
      credentialId: null,
      startedAt: tx.now,
      endedAt: null,
      expiresAt: new Date(tx.now.getTime() + WAIT_SECONDS * 1000),
      version: 1,
    };
    await tx.stores.runs.insert(run);
    tx.news.run(personId, run.id);
    return viewRun({ run, message: null }, tx);
  });
}

/** What its client has confirmed is a card; only the last click is missing, and it counts no more. */
async function refuseTooMany(process: ProcessName, personId: string, { stores, now }: Transaction): Promise<void> {
  const running = (await stores.runs.running(personId)).filter((run) => run.process === process);
  if (running.length < MOST_UNFINISHED) return;
  let unfinished = 0;
  for (const run of running) {
    const message = await stores.messages.ofRun(run.id);
    const isOver = message === null ? run.expiresAt <= now : message.state === 'confirmed' || isOverdue(message, now);
    if (!isOver) unfinished += 1;
  }
  if (unfinished >= MOST_UNFINISHED) throw new AppError('run_limit_reached', 'Finish or cancel one of them first.');
}
