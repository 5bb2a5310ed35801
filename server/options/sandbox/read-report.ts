import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { DeclaredOption, OptionPath } from '../../../shared/options/option-list.ts';
import type { Evaluated, RawValue } from '../evaluation.ts';
import { scriptPlace } from './script-place.ts';

/** What `report` of report-code.ts tells, as JSON. */
interface ReportPart {
  readonly readsClock: boolean;
  readonly options: readonly ReportedOption[];
}

/** One of the first four, and where the script set it. */
type ReportedOption = Readonly<Partial<Record<'value' | 'number' | 'numbers' | 'instead' | 'stack', unknown>>>;

/** Asks the context what the script has set, in as few calls as fit its memory. Runs no code of the script. */
export function readReport(
  context: QuickJSContext,
  report: QuickJSHandle,
  options: readonly DeclaredOption[],
  script: readonly string[],
): Omit<Evaluated, 'fault'> {
  const values: Partial<Record<OptionPath, RawValue>> = {};
  const lines: Partial<Record<OptionPath, number>> = {};
  const reported: ReportedOption[] = [];
  let readsClock = false;
  while (reported.length < options.length) {
    const part = readPart(context, report, reported.length);
    if (part.options.length === 0) throw new TypeError(`the report stops after ${reported.length} options`);
    reported.push(...part.options);
    readsClock = part.readsClock;
  }
  for (const [number, { path }] of options.entries()) {
    const option = reported[number] ?? {};
    values[path] = readValue(option);
    const line = typeof option.stack === 'string' ? scriptPlace(option.stack, script)?.line : undefined;
    if (line !== undefined) lines[path] = line;
  }
  return { values, lines, readsClock };
}

function readPart(context: QuickJSContext, report: QuickJSHandle, from: number): ReportPart {
  using number = context.newNumber(from);
  using json = context.unwrapResult(context.callFunction(report, context.undefined, number));
  return JSON.parse(context.getString(json)); // made by report-code.ts
}

function readValue({ value, number, numbers, instead }: ReportedOption): RawValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return { value };
  if (typeof number === 'string') return { value: Number(number) };
  if (typeof numbers === 'string') return { value: numbers === '' ? [] : numbers.split(',').map(Number) };
  if (typeof instead === 'string') return { instead };
  throw new TypeError(`the report holds a ${typeof value}`);
}
