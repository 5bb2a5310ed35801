import { LONGEST_SCRIPT } from '../../../shared/options/option-kind.ts';
import type { Evaluated, Sandbox } from '../evaluation.ts';
import { limitFault } from './explain-failure.ts';
import { failedEvaluation } from './failed-evaluation.ts';
import { LIMITS, type Limits } from './limits.ts';
import { type SandboxWorker, startWorker } from './start-worker.ts';
import type { Question } from './worker-talk.ts';

/** Two are ready, so that a script that has to be stopped delays no other. */
const WORKERS = 2;
/** A script may lose its worker to another script once, not twice. */
const MOST_TRIES = 2;
const MOST_FAILED_STARTS = 3;

interface Job {
  readonly evaluation: Question;
  readonly promise: PromiseWithResolvers<Evaluated>;
  tries: number;
}

/** Called when a worker had to be ended. */
export interface SandboxLog {
  warn(happened: string, facts?: Readonly<Record<string, unknown>>): void;
}

/**
 * A sandbox with its own threads, which start with the first evaluation. Only a running evaluation keeps the process
 * alive.
 */
export function openSandbox({
  organization,
  log,
  limits = LIMITS,
  start = startWorker,
}: {
  /** The value of `user.organization` in all scripts. */
  readonly organization: string;
  readonly log?: SandboxLog;
  readonly limits?: Limits;
  readonly start?: (limits: Limits) => SandboxWorker;
}): Sandbox {
  const waiting: Job[] = [];
  const idle = new Set<SandboxWorker>();
  const all = new Set<SandboxWorker>();
  let failedStarts = 0;
  let closed = false;

  /** Starts missing workers; after failures only if a caller waits. */
  function fill(): void {
    while (!closed && all.size < WORKERS && (failedStarts === 0 || waiting.length > 0)) {
      try {
        void keep(start(limits));
      } catch (error) {
        failStart(String(error));
      }
    }
  }

  async function keep(worker: SandboxWorker): Promise<void> {
    all.add(worker);
    void worker.ended.then(() => {
      all.delete(worker);
      idle.delete(worker);
      fill();
    });
    const because = await worker.ready;
    if (because !== null) return failStart(because);
    failedStarts = 0;
    idle.add(worker);
    return dispatch();
  }

  function failStart(because: string): void {
    if (closed) return;
    failedStarts += 1;
    log?.warn('a thread for option scripts could not be started', { because });
    if (failedStarts >= MOST_FAILED_STARTS) refuseAll('option scripts cannot be evaluated: no thread can be started');
  }

  function dispatch(): void {
    for (const worker of idle) {
      const job = waiting.shift();
      if (job === undefined) return;
      idle.delete(worker);
      void work(worker, job);
    }
  }

  async function work(worker: SandboxWorker, job: Job): Promise<void> {
    const outcome = await worker.evaluate(job.evaluation);
    if (outcome.is === 'evaluated') {
      if (!closed && !outcome.spent) idle.add(worker);
      job.promise.resolve(outcome.evaluated);
      return dispatch();
    }
    if (closed) return job.promise.reject(new Error('the sandbox is closed'));
    if (outcome.is === 'stopped') {
      job.promise.resolve(failedEvaluation(limitFault('time', limits)));
    } else {
      log?.warn('an option script broke its sandbox', { because: outcome.because, kind: job.evaluation.kind });
      job.tries += 1;
      if (job.tries >= MOST_TRIES) job.promise.resolve(failedEvaluation({ code: 'broke its sandbox', facts: {} }));
      else waiting.unshift(job);
    }
    return fill();
  }

  function refuseAll(reason: string): void {
    for (const { promise } of waiting.splice(0)) promise.reject(new Error(reason));
  }

  return {
    async evaluate(evaluation) {
      if (closed) throw new Error('the sandbox is closed');
      const over = evaluation.script.length - LONGEST_SCRIPT;
      if (over > 0) return failedEvaluation({ code: 'script too long', facts: { over, most: LONGEST_SCRIPT } });
      const promise = Promise.withResolvers<Evaluated>();
      failedStarts = 0;
      // A value that cannot be sent to a thread is refused here, synchronously.
      waiting.push({ evaluation: structuredClone({ ...evaluation, organization }), promise, tries: 0 });
      fill();
      dispatch();
      return promise.promise;
    },
    async close() {
      closed = true;
      refuseAll('the sandbox is closed');
      await Promise.all([...all].map((worker) => worker.end()));
    },
  };
}
