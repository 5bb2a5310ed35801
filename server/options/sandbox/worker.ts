import { parentPort } from 'node:worker_threads';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, type QuickJSSyncVariant } from 'quickjs-emscripten-core';
import { SAMPLE_USERS } from '../../../shared/options/user-fields.ts';
import { evaluateScript } from './evaluate-script.ts';
import { LIMITS } from './limits.ts';
import { steadyTimeZone } from './steady-time-zone.ts';
import type { Answer, Question } from './worker-talk.ts';

/* The thread in which scripts run, one after the other. It knows nothing and holds nothing but QuickJS. */

steadyTimeZone();
const port = parentPort;
if (port === null) throw new TypeError('this runs as a worker only');
const answer = (given: Answer) => port.postMessage(given);

// The package's types are those of its CommonJS half; what Node imports here is the variant itself.
const quickjs = await newQuickJSWASMModuleFromVariant(variant as unknown as QuickJSSyncVariant);

// The first evaluation is slow. Better now than when somebody waits for it.
for (const user of SAMPLE_USERS) {
  evaluateScript(quickjs, { kind: 'mobile ID', script: '', user, now: new Date(0) }, LIMITS);
}

port.on('message', ({ evaluation, limits }: Question) => {
  try {
    answer({ is: 'evaluated', evaluated: evaluateScript(quickjs, evaluation, limits) });
  } catch (error) {
    answer({ is: 'broken', because: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
answer({ is: 'ready' });
