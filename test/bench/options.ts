import { LIMITS } from '../../server/options/sandbox/limits.ts';
import { openSandbox } from '../../server/options/sandbox/open-sandbox.ts';
import { startWorker } from '../../server/options/sandbox/start-worker.ts';
import { defaultScript } from '../../shared/options/default-script.ts';
import { defaultOptions } from '../support/default-options.ts';
import { ALICE_FIELDS } from '../support/evaluate-in.ts';
import { DEEPLY_NESTED, ENDLESS, GREEDY, STUCK } from '../support/hostile/hostile-scripts.ts';
import { listenForHostile } from '../support/hostile/hostile-socket.ts';
import { makePerson } from '../support/provisioning.ts';
import { type BenchRow, lessIsBetter } from './bench-row.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';

const ROUNDS = 5;
const EVALUATIONS = 400;
const WORKERS = 9;
const PINGS = 400;

const EVALUATION = {
  kind: 'mobile ID',
  script: defaultScript('mobile ID'),
  user: ALICE_FIELDS,
  now: new Date(0),
} as const;

/** What option scripts cost: one evaluation, and other requests while hostile scripts run. */
export async function benchOptions(): Promise<BenchRow[]> {
  return [...(await evaluations()), await workerStart(), await pings()];
}

/** The script that comes with the product, compared with the same as a TypeScript function. */
async function evaluations(): Promise<BenchRow[]> {
  const sandbox = openSandbox({ organization: 'Example AG' });
  try {
    const evaluate = async () => {
      const { fault } = await sandbox.evaluate(EVALUATION);
      if (fault !== null) throw new Error(fault.reason);
    };
    await Promise.all(Array.from({ length: EVALUATIONS }, evaluate));
    const [scripted, bare]: [number[], number[]] = [[], []];
    const person = makePerson('alice', { email: ALICE_FIELDS.email, commonName: ALICE_FIELDS.commonName });
    // Alternating, so that other load on the machine affects all alike.
    for (let round = 0; round < ROUNDS; round++) {
      for (let done = 0; done < EVALUATIONS; done++) scripted.push(await microseconds(evaluate));
      for (let done = 0; done < EVALUATIONS; done++) {
        bare.push(await microseconds(() => defaultOptions('mobile ID', person)));
      }
    }
    return [0.5, 0.99].map((part) =>
      lessIsBetter({
        what: `Options: evaluate the default script, p${part * 100}`,
        value: percentile(scripted, part),
        unit: 'µs',
        reference: { what: `a bare function that says the same, p${part * 100}`, value: percentile(bare, part) },
      }),
    );
  } finally {
    await sandbox.close();
  }
}

async function microseconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) * 1000;
}

/** The cost of a hostile script that has to be ended from outside, beyond its limit. */
async function workerStart(): Promise<BenchRow> {
  const times: number[] = [];
  for (let count = 0; count < WORKERS; count++) {
    const began = performance.now();
    const worker = startWorker(LIMITS);
    const because = await worker.ready;
    times.push(performance.now() - began);
    await worker.end();
    if (because !== null) throw new Error(because);
  }
  return { what: 'Options: start of a thread for scripts', value: median(times), unit: 'ms' };
}

/**
 * The whole server in this process, which answers /healthz while hostile scripts keep both threads of a sandbox busy.
 */
async function pings(): Promise<BenchRow> {
  const server = await listenForHostile();
  const sandbox = openSandbox({ organization: 'Example AG' });
  try {
    const scripts = [...ENDLESS, ...STUCK, ...GREEDY, ...DEEPLY_NESTED].map(([, script]) => script);
    const [alone, beside]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      alone.push(...(await pingTimes(server.origin)));
      let next = 0;
      let running = true;
      const attack = async () => {
        while (running) await sandbox.evaluate({ ...EVALUATION, script: scripts[next++ % scripts.length] ?? '' });
      };
      const attacks = Array.from({ length: 4 }, attack);
      beside.push(...(await pingTimes(server.origin)));
      running = false;
      await Promise.all(attacks);
    }
    return lessIsBetter({
      what: 'Options: ping while hostile scripts run, p99',
      value: percentile(beside, 0.99),
      unit: 'ms',
      reference: { what: 'the same without them, p99', value: percentile(alone, 0.99) },
    });
  } finally {
    await sandbox.close();
    await server.close();
  }
}

async function pingTimes(origin: string): Promise<number[]> {
  const times: number[] = [];
  for (let sent = 0; sent < PINGS; sent++) {
    const began = performance.now();
    const answer = await fetch(`${origin}/healthz`);
    await answer.text();
    times.push(performance.now() - began);
    if (!answer.ok) throw new Error(`the ping was answered ${answer.status}`);
  }
  return times;
}
