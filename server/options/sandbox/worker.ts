import { constants, getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { SAMPLE_USERS } from '../../../shared/options/user-fields.ts';
import { evaluateScript } from './evaluate-script.ts';
import type { Limits } from './limits.ts';
import { loadQuickJs } from './load-quickjs.ts';
import { prepareContext } from './prepare-context.ts';
import { steadyTimeZone } from './steady-time-zone.ts';
import type { Answer, Question } from './worker-talk.ts';

/* The thread in which scripts run, one after the other. It has access to nothing but QuickJS. */

steadyTimeZone();
const port = parentPort;
if (port === null) throw new TypeError('this runs as a worker only');
const answer = (given: Answer) => port.postMessage(given);
const limits: Limits = workerData; // the value that start-worker.ts passed
const quickjs = await loadQuickJs(limits.memoryBytes);
const prepared = prepareContext(quickjs, limits);

// The first evaluations are slow. Better now than when a person waits for them.
for (const user of SAMPLE_USERS) {
  evaluateScript(
    prepared,
    { kind: 'mobile ID', script: '', user, organization: 'Example AG', now: new Date(0) },
    limits,
  );
}

port.on('message', (evaluation: Question) => {
  try {
    const evaluated = evaluateScript(prepared, evaluation, limits);
    answer({ is: 'evaluated', evaluated, spent: quickjs.grown() });
  } catch (error) {
    answer({ is: 'broken', because: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
letServerGoFirst();
answer({ is: 'ready' });

/** Threads that answer people need the processor more. Only Linux has a priority for a single thread. */
function letServerGoFirst(): void {
  const behind = constants.priority.PRIORITY_BELOW_NORMAL;
  if (process.platform === 'linux' && getPriority() < behind) setPriority(behind);
}
