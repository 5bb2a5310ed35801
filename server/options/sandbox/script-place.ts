import type { ScriptFault } from '../../../shared/options/script-fault.ts';

/** The file name under which the script runs. */
export const SCRIPT_FILE = 'options';

type Place = Pick<ScriptFault, 'line' | 'column'>;

const NOWHERE: Place = { line: null, column: null };

/** Where in the script something happened, from a stack of QuickJS. Only places that the script has. */
export function scriptPlace(stack: string, lines: readonly string[]): Place {
  const frame = new RegExp(`^ +at (?:.*\\()?${SCRIPT_FILE}:(\\d+):(\\d+)\\)?$`, 'm').exec(stack);
  if (frame === null) return NOWHERE;
  const [line, column] = [Number(frame[1]), Number(frame[2])];
  const text = lines[line - 1];
  return text === undefined ? NOWHERE : { line, column: columnInUnits(text, column) };
}

/** QuickJS counts characters where editors count UTF-16 code units. */
function columnInUnits(text: string, column: number): number | null {
  const before = Array.from(text).slice(0, column - 1);
  return column < 1 || before.length < column - 1 ? null : before.join('').length + 1;
}
