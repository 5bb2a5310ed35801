import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';
import { bareDefaults } from '../../../shared/options/default-script.ts';
import { topLevelNames } from '../../../shared/options/free-names.ts';
import { type DeclaredOption, type OptionPath, optionsOfKind } from '../../../shared/options/option-list.ts';
import { parseScript } from '../../../shared/options/parse-script.ts';
import type { ScriptFault } from '../../../shared/options/script-fault.ts';
import type { ScriptUser } from '../../../shared/options/user-fields.ts';
import type { Evaluated, RawValue } from '../evaluation.ts';
import { BOOTSTRAP, BOOTSTRAP_FILE, type BootstrapInput } from './bootstrap.ts';
import { explainFailure, FAILURE_FIELDS } from './explain-failure.ts';
import { type Limits, LONGEST_LIST, LONGEST_TEXT } from './limits.ts';
import type { QuickJs } from './load-quickjs.ts';
import { readText, readTexts, readValue } from './read-host.ts';
import { SCRIPT_FILE, scriptPlace } from './script-place.ts';
import type { Question } from './worker-talk.ts';

/** For reporting the result once the script has used up its own share. */
const RESERVE = { bytes: 256 * 1024, milliseconds: 50 };

/**
 * Runs a script in a runtime of its own, which is disposed of afterwards. Throws only when the sandbox itself fails;
 * QuickJS must not be used again then.
 */
export function evaluateScript(quickjs: QuickJs, evaluation: Question, limits: Limits): Evaluated {
  using runtime = quickjs.module.newRuntime({ maxStackSizeBytes: limits.stackBytes });
  using context = runtime.newContext();
  const allow = limitTime(runtime);
  const options = optionsOfKind(evaluation.kind);
  // QuickJS accepts only
  // as a line end.
  const script = evaluation.script.replaceAll(/\r\n?/g, '\n');
  const lines = script.split('\n');
  using host = makeGlobals(context, evaluation, options);
  const reserve = takeReserve(context, host);

  allow(limits.runMilliseconds);
  const ended = run(context, script, SCRIPT_FILE);
  const { ranOut } = allow(RESERVE.milliseconds);
  reserve.dispose();

  using result = ended.error ?? ended.value;
  const fault = ended.error === undefined ? null : faultOf(result);
  return { fault, ...readOutcome(context, host, options, lines) };

  function faultOf(thrown: QuickJSHandle): ScriptFault {
    const failure = describeThrown(context, host, thrown);
    const full = quickjs.full() || failure.message?.startsWith('out of memory') === true;
    const ending = ranOut ? 'time' : full ? 'memory' : null;
    return explainFailure(failure, { kind: evaluation.kind, lines }, ending, limits);
  }
}

/** The returned function grants so many milliseconds from now on, and says whether the time before ran out. */
function limitTime(runtime: QuickJSRuntime): (milliseconds: number) => { ranOut: boolean } {
  let until = Number.POSITIVE_INFINITY;
  let ranOut = false;
  runtime.setInterruptHandler(() => {
    ranOut ||= processorTime() > until;
    return ranOut;
  });
  return (milliseconds) => {
    const before = { ranOut };
    until = processorTime() + milliseconds;
    ranOut = false;
    return before;
  };
}

/** Processor time of this thread in milliseconds. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Must be disposed of to free its memory. */
function takeReserve(context: QuickJSContext, host: QuickJSHandle): QuickJSHandle {
  const reserve = context.getProp(host, 'reserve');
  context.setProp(host, 'reserve', context.undefined);
  return reserve;
}

function run(context: QuickJSContext, code: string, file: string) {
  return context.evalCode(code, file, { type: 'global', strict: true });
}

/** Makes the globals of option scripts, with the defaults set; returns the bootstrap's object for the host. */
function makeGlobals(context: QuickJSContext, evaluation: Question, options: readonly DeclaredOption[]): QuickJSHandle {
  const yielding = laterGroups(evaluation.script);
  const input: BootstrapInput = {
    options: options.map(({ path }) => [path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1)]),
    yielding,
    user: { ...evaluation.user, organization: evaluation.organization } satisfies ScriptUser,
    now: evaluation.now.getTime(),
    longestText: LONGEST_TEXT,
    longestList: LONGEST_LIST,
    reserveBytes: RESERVE.bytes,
  };
  using bootstrap = context.unwrapResult(run(context, BOOTSTRAP, BOOTSTRAP_FILE));
  using json = context.newString(JSON.stringify(input));
  const host = context.unwrapResult(context.callFunction(bootstrap, context.undefined, json));
  context.unwrapResult(run(context, bareDefaults(evaluation.kind), BOOTSTRAP_FILE)).dispose();
  for (const group of yielding) {
    context.unwrapResult(run(context, `delete globalThis.${group};`, BOOTSTRAP_FILE)).dispose();
  }
  context.setProp(host, 'recording', context.true);
  return host;
}

/**
 * Groups of options that were added when scripts had been saved, and whose name this script has taken for itself: they
 * give way, and keep their defaults. A new script is told that the name has its meaning already.
 */
function laterGroups(script: string): readonly string[] {
  // Most scripts only set options, and need not be parsed for this.
  if (!/\b(?:var|let|const|function|class)\b[^=;()]*\bsubject\b/.test(script)) return [];
  const parsed = parseScript(script);
  return 'program' in parsed ? topLevelNames(parsed.program).filter((name) => name === 'subject') : [];
}

function describeThrown(context: QuickJSContext, host: QuickJSHandle, thrown: QuickJSHandle) {
  using describe = context.getProp(host, 'describe');
  using described = context.unwrapResult(context.callFunction(describe, context.undefined, thrown));
  return readTexts(context, described, FAILURE_FIELDS);
}

function readOutcome(
  context: QuickJSContext,
  host: QuickJSHandle,
  options: readonly DeclaredOption[],
  script: readonly string[],
): Omit<Evaluated, 'fault'> {
  using kept = context.getProp(host, 'values');
  using insteads = context.getProp(host, 'insteads');
  using stacks = context.getProp(host, 'stacks');
  const values: Partial<Record<OptionPath, RawValue>> = {};
  const lines: Partial<Record<OptionPath, number>> = {};
  for (const [number, { path }] of options.entries()) {
    const value = readValue(context, kept, number);
    values[path] = value === undefined ? { instead: readText(context, insteads, number) ?? 'undefined' } : { value };
    const line = scriptPlace(readText(context, stacks, number) ?? '', script)?.line;
    if (line !== undefined) lines[path] = line;
  }
  return { values, lines, readsClock: readValue(context, host, 'readsClock') === true };
}
