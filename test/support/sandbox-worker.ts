import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import type { Evaluated } from '../../server/options/evaluation.ts';
import { evaluateScript } from '../../server/options/sandbox/evaluate-script.ts';
import { LIMITS } from '../../server/options/sandbox/limits.ts';
import { loadQuickJs } from '../../server/options/sandbox/load-quickjs.ts';
import { prepareContext } from '../../server/options/sandbox/prepare-context.ts';
import { steadyTimeZone } from '../../server/options/sandbox/steady-time-zone.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import { ALICE_FIELDS } from './evaluate-in.ts';

/* The sandbox's own thread, in which the memory of QuickJS can be seen. Unlike the product's it goes on when it has
   grown. */

/** Evaluates a script so often. */
export interface WorkerQuestion {
  readonly script: string;
  readonly kind: CredentialKind;
  readonly times: number;
}

/** Said after the last time. */
export interface WorkerAnswer {
  readonly evaluated: Evaluated;
  /** The first address whose byte is not what it was before the first script, once it is put back; null = none. */
  readonly changed: number | null;
  /** Of QuickJS, in bytes. */
  readonly memory: number;
  /** What JavaScript objects of this thread take, in bytes; only after several times without garbage. */
  readonly objects: number;
}

steadyTimeZone();
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const quickjs = await loadQuickJs(LIMITS.memoryBytes);
const prepared = prepareContext(quickjs, LIMITS);
const pristine = { 'virtual smart card': copyOf('virtual smart card'), 'mobile ID': copyOf('mobile ID') };

function copyOf(kind: CredentialKind): Uint8Array {
  prepared.restore(kind);
  return quickjs.bytes().slice();
}

function firstChanged(kind: CredentialKind): number | null {
  prepared.restore(kind);
  const now = quickjs.bytes();
  const before = pristine[kind];
  const beyond = now.subarray(before.length);
  if (Buffer.compare(now.subarray(0, before.length), before) === 0 && beyond.every((byte) => byte === 0)) return null;
  return now.findIndex((byte, at) => byte !== (before[at] ?? 0));
}

parentPort?.on('message', ({ script, kind, times }: WorkerQuestion) => {
  const question = { kind, script, user: ALICE_FIELDS, organization: 'Example AG', now: new Date(0) };
  let evaluated = evaluateScript(prepared, question, LIMITS);
  for (let done = 1; done < times; done += 1) evaluated = evaluateScript(prepared, question, LIMITS);
  const changed = firstChanged(kind);
  if (times > 1) collectGarbage();
  const objects = process.memoryUsage().heapUsed;
  parentPort?.postMessage({ evaluated, changed, memory: quickjs.bytes().length, objects } satisfies WorkerAnswer);
});
