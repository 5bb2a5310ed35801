import { Worker } from 'node:worker_threads';
import type { Evaluated } from '../evaluation.ts';
import type { Limits } from './limits.ts';
import { watchTime } from './watch-time.ts';
import type { Answer, Question } from './worker-talk.ts';

/**
 * `stopped`: it took too long. `failed`: it broke the sandbox, or something else did. After both the worker is gone,
 * and also when it is spent.
 */
export type Outcome =
  | { readonly is: 'evaluated'; readonly evaluated: Evaluated; readonly spent: boolean }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly because: string };

/** A thread that evaluates one script at a time. It keeps the process alive only while it is working. */
export interface SandboxWorker {
  /** Resolves once it can be asked: with null, or with the reason why it never can. */
  readonly ready: Promise<string | null>;
  /** Resolves when the thread has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Never rejects. Call it only when it is ready, and one at a time. */
  evaluate(evaluation: Question): Promise<Outcome>;
  end(): Promise<void>;
}

/**
 * For the thread around QuickJS, which has limits of its own. A QuickJS stack frame costs the thread's stack up to
 * twenty times as much as QuickJS's own, and QuickJS has to notice first.
 */
const RESOURCES = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8, stackSizeMb: 16 };

export function startWorker(limits: Limits): SandboxWorker {
  // Without this process's flags, environment and output: the thread needs none of them. Its output is not read:
  // reading would keep the process alive.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    execArgv: [],
    argv: [],
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
    workerData: limits,
    resourceLimits: RESOURCES,
    name: 'option scripts',
  });

  const ready = Promise.withResolvers<string | null>();
  const ended = Promise.withResolvers<void>();
  let why = 'its thread ended';
  let settle: ((outcome: Outcome) => void) | null = null;
  const settled = (outcome: Outcome) => {
    settle?.(outcome);
    settle = null;
  };
  const fail = (because: string) => {
    ready.resolve(because);
    settled({ is: 'failed', because });
  };

  worker.on('message', (answer: Answer) => {
    if (answer.is === 'broken') return fail(answer.because);
    if (answer.is === 'evaluated') return settled(answer);
    worker.unref();
    return ready.resolve(null);
  });
  worker.on('error', (error) => {
    why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  });
  worker.on('exit', () => {
    fail(why);
    ended.resolve();
  });

  async function end(): Promise<void> {
    await worker.terminate();
  }

  async function evaluate(evaluation: Question): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    settle = resolve;
    worker.ref();
    const unwatch = watchTime(worker, limits, () => settled({ is: 'stopped' }));
    worker.postMessage(evaluation satisfies Question);
    const outcome = await promise;
    unwatch();
    worker.unref();
    if (outcome.is !== 'evaluated' || outcome.spent) void end();
    return outcome;
  }

  return { ready: ready.promise, ended: ended.promise, evaluate, end };
}
