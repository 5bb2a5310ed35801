import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { topLevelNames } from '../../../shared/options/free-names.ts';
import { optionsOfKind } from '../../../shared/options/option-list.ts';
import { parseScript } from '../../../shared/options/parse-script.ts';
import type { ScriptFault } from '../../../shared/options/script-fault.ts';
import type { ScriptUser } from '../../../shared/options/user-fields.ts';
import type { Evaluated } from '../evaluation.ts';
import type { BeginInput } from './bootstrap.ts';
import { explainFailure, FAILURE_FIELDS, limitFault } from './explain-failure.ts';
import { failedEvaluation } from './failed-evaluation.ts';
import type { Limits } from './limits.ts';
import { type HostFunctions, LATER_GROUPS, type PreparedContext } from './prepare-context.ts';
import { readReport } from './read-report.ts';
import { readTexts } from './read-texts.ts';
import { SCRIPT_FILE } from './script-place.ts';
import type { Question } from './worker-talk.ts';

/** For reporting the result once the script has used up its own share. */
const RESERVE = { bytes: 256 * 1024, milliseconds: 50 };

/**
 * Runs a script in a memory that is put back first, byte for byte, to what it was before the first script: nothing that
 * an earlier one did to it is left, whatever that was. Throws only when the sandbox itself fails; QuickJS must not be
 * used again then.
 */
export function evaluateScript(prepared: PreparedContext, evaluation: Question, limits: Limits): Evaluated {
  const { context, allow } = prepared;
  const host = prepared.restore(evaluation.kind);
  // QuickJS accepts only \n as a line end.
  const script = evaluation.script.replaceAll(/\r\n?/g, '\n');
  const lines = script.split('\n');
  allow(Number.POSITIVE_INFINITY);
  const reserve = begin(context, host, evaluation);

  allow(limits.runMilliseconds);
  const ended = context.evalCode(script, SCRIPT_FILE, { type: 'global', strict: true });
  const { ranOut } = allow(RESERVE.milliseconds);
  reserve.dispose();

  using result = ended.error ?? ended.value;
  try {
    const fault = ended.error === undefined ? null : faultOf(result);
    return { fault, ...readReport(context, host.report, optionsOfKind(evaluation.kind), lines) };
  } catch (error) {
    // What the script sets can be longer than what was held back for telling it.
    if (!prepared.full()) throw error;
    return failedEvaluation(limitFault('memory', limits));
  }

  function faultOf(thrown: QuickJSHandle): ScriptFault {
    const failure = describeThrown(context, host, thrown);
    const full = prepared.full() || failure.message?.startsWith('out of memory') === true;
    const ending = ranOut ? 'time' : full ? 'memory' : null;
    return explainFailure(failure, { kind: evaluation.kind, lines }, ending, limits);
  }
}

/** Says who the script is for, and sets the defaults. The memory that it returns has to be disposed of to free it. */
function begin(context: QuickJSContext, host: HostFunctions, evaluation: Question): QuickJSHandle {
  const input: BeginInput = {
    user: { ...evaluation.user, organization: evaluation.organization } satisfies ScriptUser,
    now: evaluation.now.getTime(),
    yielded: namesTaken(evaluation.script),
    reserveBytes: RESERVE.bytes,
  };
  using json = context.newString(JSON.stringify(input));
  return context.unwrapResult(context.callFunction(host.begin, context.undefined, json));
}

/**
 * What most scripts do not contain, and so need not be parsed for: the name of a later group other than before a point,
 * where it is the group's, or an escape that may stand for a part of it. Takes time in proportion to the script.
 */
const MAY_TAKE_NAME = new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)(?:${LATER_GROUPS.join('|')})(?![\\w$]|\\s{0,9}\\.)|\\\\u`);

/** The later groups whose name this script took. A script that is saved now is told that the name has its meaning. */
function namesTaken(script: string): readonly string[] {
  if (!MAY_TAKE_NAME.test(script)) return [];
  const parsed = parseScript(script);
  if (!('program' in parsed)) return [];
  const taken = topLevelNames(parsed.program);
  return LATER_GROUPS.filter((name) => taken.includes(name));
}

function describeThrown(context: QuickJSContext, host: HostFunctions, thrown: QuickJSHandle) {
  using described = context.unwrapResult(context.callFunction(host.describe, context.undefined, thrown));
  return readTexts(context, described, FAILURE_FIELDS);
}
