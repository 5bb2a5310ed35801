import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Limits } from '../../../../../server/options/sandbox/limits.ts';
import { openSandbox } from '../../../../../server/options/sandbox/open-sandbox.ts';
import { type SandboxWorker, startWorker } from '../../../../../server/options/sandbox/start-worker.ts';
import { evaluateIn, faultOf } from '../../../../support/evaluate-in.ts';

const STUCK = 'new Array(4294967295).join("x");';
const OUT_OF_TIME = '-:- it took longer than 100 milliseconds and was stopped.';

describe('the workers of a sandbox', () => {
  const opened: Array<{ close(): Promise<void> }> = [];
  afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())));

  /** A real sandbox, whose workers and warnings can be seen. */
  function open(start: (limits: Limits) => SandboxWorker = startWorker) {
    const workers: SandboxWorker[] = [];
    const warnings: string[] = [];
    const sandbox = openSandbox({
      organization: 'Example AG',
      log: { warn: (happened) => warnings.push(happened) },
      start: (limits) => {
        const worker = start(limits);
        workers.push(worker);
        return worker;
      },
    });
    opened.push(sandbox);
    const evaluate = evaluateIn(sandbox);
    /** Starts them, and waits for each: the first evaluation waits for one of them only. */
    const warmUp = async () => {
      await evaluate('');
      await Promise.all(workers.map(({ ready }) => ready));
    };
    return { workers, warnings, evaluate, warmUp, close: () => sandbox.close() };
  }

  it('do not start before they are needed, and are two then', async () => {
    const { workers, evaluate } = open();
    await pause(50);
    expect(workers).toHaveLength(0);
    expect(faultOf(await evaluate(''))).toBeNull();
    await Promise.all(Array.from({ length: 10 }, () => evaluate('')));
    expect(workers).toHaveLength(2);
  });

  it('do not wait for one that is stuck, and are two again afterwards', async () => {
    const { workers, evaluate, warmUp } = open();
    await warmUp();
    const order: string[] = [];
    const stuck = evaluate(STUCK).then((evaluated) => {
      order.push('stuck');
      return evaluated;
    });
    const others = Array.from({ length: 10 }, () => evaluate('').then(() => order.push('other')));
    expect(faultOf(await stuck)).toBe(OUT_OF_TIME);
    await Promise.all(others);
    expect(order.at(-1)).toBe('stuck');
    await Promise.all([evaluate(STUCK), evaluate(STUCK)]);
    expect(faultOf(await evaluate(''))).toBeNull();
    await pause(1);
    expect(workers.length).toBeGreaterThan(3);
  });

  it('lose no evaluation when one ends by itself', async () => {
    const { workers, warnings, evaluate, warmUp } = open();
    await warmUp();
    const all = Array.from({ length: 50 }, () => evaluate(''));
    void workers[0]?.end();
    const evaluated = await Promise.all(all);
    expect(evaluated.map(faultOf)).toEqual(all.map(() => null));
    expect(warnings).toEqual(['an option script broke its sandbox']);
  });

  it('give up a script that ends two of them', async () => {
    const { warnings, evaluate } = open((limits) => {
      const worker = startWorker(limits);
      return {
        ...worker,
        evaluate: (evaluation) => {
          const outcome = worker.evaluate(evaluation);
          if (evaluation.script === STUCK) void worker.end();
          return outcome;
        },
      };
    });
    const [first, second, third] = await Promise.all(['', STUCK, ''].map((script) => evaluate(script)));
    expect([first, third].map((each) => each?.fault)).toEqual([null, null]);
    expect(second).toMatchObject({ fault: { reason: 'it broke its sandbox and was stopped.' }, values: {} });
    expect(warnings).toEqual(Array.from({ length: 2 }, () => 'an option script broke its sandbox'));
    expect(faultOf(await evaluate(''))).toBeNull();
  });

  it('are replaced when a script made them large', async () => {
    const { workers, evaluate, warmUp } = open();
    await warmUp();
    await evaluate('try { const a = []; for (;;) a.push(new Uint8Array(100000)); } catch {}');
    await Promise.all(Array.from({ length: 20 }, () => evaluate('')));
    await pause(500);
    expect(workers.length).toBe(3);
  });

  const NO_THREAD = 'no thread left';
  it.each([
    [
      'ends at once',
      (): SandboxWorker => {
        const [ready, ended] = [Promise.resolve(NO_THREAD), Promise.resolve()];
        return { ready, ended, end: () => ended, evaluate: () => Promise.reject(new Error('not ready')) };
      },
    ],
    [
      'is not there',
      (): SandboxWorker => {
        throw new Error(NO_THREAD);
      },
    ],
  ])('refuse everything while each %s, and try again later', async (_, startNone) => {
    let broken = true;
    const { evaluate, warnings } = open((limits) => (broken ? startNone() : startWorker(limits)));
    const refused = await Promise.allSettled([evaluate(''), evaluate('')]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(new Set(warnings)).toEqual(new Set(['a thread for option scripts could not be started']));
    broken = false;
    expect(faultOf(await evaluate(''))).toBeNull();
  });

  it.runIf(process.platform === 'linux')('come after the server where both want the processor', async () => {
    const { warmUp } = open();
    const before = priorities();
    await warmUp();
    expect(priorities().length - before.length).toBe(2);
    expect(getPriority()).toBeLessThan(Math.max(...priorities()));

    /** Of the threads that come after others. */
    function priorities(): number[] {
      const stats = readdirSync('/proc/self/task').map((task) => readFileSync(`/proc/self/task/${task}/stat`, 'utf8'));
      // the 19th field; the second is a name in parentheses
      const nice = stats.map((stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]));
      return nice.filter((priority) => priority > getPriority());
    }
  });

  it('end with their sandbox, whatever they do', async () => {
    const { workers, evaluate, warmUp, close } = open();
    await warmUp();
    const left = [STUCK, STUCK, '', ''].map((script) => evaluate(script).then(() => 'evaluated', String));
    await pause(20);
    await close();
    expect(new Set(await Promise.all(left))).toEqual(new Set(['Error: the sandbox is closed']));
    await Promise.all(workers.map(({ ended }) => ended));
    await expect(evaluate('')).rejects.toThrow('the sandbox is closed');
  });

  it('do not keep a process alive that has nothing more to do, and have its time zone nowhere', () => {
    const program = `
      import { openSandbox } from './server/options/sandbox/open-sandbox.ts';
      import { ALICE_FIELDS } from './test/support/evaluate-in.ts';
      const script = 'properties.profileName = new Date(2020, 6, 1).toISOString() + new Date("2020-01-01T12:00").getUTCHours();';
      const { values } = await openSandbox({ organization: 'Example AG' }).evaluate({ kind: 'mobile ID', script, user: ALICE_FIELDS, now: new Date(0) });
      process.stdout.write(new Date(2020, 6, 1).toISOString() + ' ' + values['properties.profileName'].value);`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      ...{ encoding: 'utf8', timeout: 30_000, env: { TZ: 'America/New_York' } },
    });
    expect({ stdout, stderr, status }).toEqual({
      ...{ stdout: '2020-07-01T04:00:00.000Z 2020-07-01T00:00:00.000Z12', stderr: '', status: 0 },
    });
  });

  it('do not grow with the number of evaluations', async () => {
    const { workers, evaluate } = open();
    const many = async (times: number) => {
      const script = 'pin.minLength = 8; notifications.daysBeforeExpiry = [1]; throw new Error("no");';
      for (let done = 0; done < times; done += 1) await Promise.all(Array.from({ length: 50 }, () => evaluate(script)));
    };
    await many(5);
    const before = process.memoryUsage.rss();
    await many(12);
    // What a script uses of its memory is some 400 KB: 240 MB, should it stay behind.
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
    expect(workers).toHaveLength(2);
  });
});
