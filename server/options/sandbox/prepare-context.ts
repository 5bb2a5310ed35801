import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { CredentialKind } from '../../../shared/credential.ts';
import { bareDefaults } from '../../../shared/options/default-script.ts';
import { optionsOfKind } from '../../../shared/options/option-list.ts';
import { BOOTSTRAP, BOOTSTRAP_FILE, type BootstrapInput } from './bootstrap.ts';
import { type Allow, limitTime } from './limit-time.ts';
import { type Limits, LONGEST_LIST, LONGEST_TEXT } from './limits.ts';
import type { QuickJs } from './load-quickjs.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { REPORT_CODE, type ReportInput } from './report-code.ts';

/** Groups of options that are younger than the first saved scripts: they give way to a script that took their name. */
export const LATER_GROUPS = ['subject'] as const;

/** A longer report comes in parts, so that even one of the longest texts needs no more than the reserve. */
const LONGEST_PART = 8_000;

/** The functions that bootstrap.ts and report-code.ts made for the host. */
export type HostFunctions = Readonly<Record<'begin' | 'describe' | 'report', QuickJSHandle>>;

/** A context in which everything has been made that depends on neither person nor script. */
export interface PreparedContext {
  readonly context: QuickJSContext;
  readonly allow: Allow;
  /**
   * Puts the whole memory of QuickJS back to what it was before the first script, with the options of this kind.
   * Handles made since the last call must not be used afterwards; they need not be disposed of.
   */
  restore(kind: CredentialKind): HostFunctions;
  /** Whether next to no memory is left. */
  full(): boolean;
}

/**
 * Makes runtime and context once, and in them the globals of each kind. They last as long as QuickJS itself; the same
 * is true of the handles that it returns, whose values are part of the snapshots.
 */
export function prepareContext(quickjs: QuickJs, { stackBytes }: Limits): PreparedContext {
  const memory = { bytes: quickjs.bytes, heapEnd: quickjs.heapEnd, stackBytes };
  const runtime = quickjs.module.newRuntime({ maxStackSizeBytes: stackBytes });
  const context = runtime.newContext();
  const allow = limitTime(runtime);
  const bare = makeSnapshot(memory);
  const prepare = (kind: CredentialKind) => {
    bare.restore();
    const functions = makeGlobals(context, kind);
    return { functions, snapshot: makeSnapshot(memory) };
  };
  const prepared: Readonly<Record<CredentialKind, ReturnType<typeof prepare>>> = {
    'virtual smart card': prepare('virtual smart card'),
    'mobile ID': prepare('mobile ID'),
  };
  return {
    context,
    allow,
    restore(kind) {
      const { functions, snapshot } = prepared[kind];
      snapshot.restore();
      return functions;
    },
    full: quickjs.full,
  };
}

function makeGlobals(context: QuickJSContext, kind: CredentialKind): HostFunctions {
  const options = optionsOfKind(kind);
  const make = (code: string) =>
    context.unwrapResult(context.evalCode(code, BOOTSTRAP_FILE, { type: 'global', strict: true }));
  const json = (value: unknown) => context.newString(JSON.stringify(value));
  const call = (code: string, ...args: QuickJSHandle[]) => {
    using made = make(code);
    return context.unwrapResult(context.callFunction(made, context.undefined, args));
  };

  using input = json({
    options: options.map(({ path }) => [path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1)]),
    yielding: LATER_GROUPS,
    longestText: LONGEST_TEXT,
    longestList: LONGEST_LIST,
  } satisfies BootstrapInput);
  const { personal, general } = splitDefaults(bareDefaults(kind));
  using setPersonalDefaults = make(`(() => {\n${personal}\n})`);
  using host = call(BOOTSTRAP, input, setPersonalDefaults);
  make(general).dispose();
  using reportInput = json({
    optionCount: options.length,
    longestText: LONGEST_TEXT,
    longestPart: LONGEST_PART,
  } satisfies ReportInput);
  call(REPORT_CODE, host, reportInput).dispose();
  return {
    begin: context.getProp(host, 'begin'),
    describe: context.getProp(host, 'describe'),
    report: context.getProp(host, 'report'),
  };
}

/**
 * Assignments, a line each: those of JSON are the same for all and belong in the snapshot, any other may depend on the
 * person, the time or another option.
 */
export function splitDefaults(assignments: string): { readonly general: string; readonly personal: string } {
  const { general = [], personal = [] } = Object.groupBy(assignments.trim().split('\n'), (line) =>
    isJson(line.slice(line.indexOf('=') + 1, line.lastIndexOf(';'))) ? 'general' : 'personal',
  );
  return { general: general.join('\n'), personal: personal.join('\n') };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
