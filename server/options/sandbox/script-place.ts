/** The file name under which the script runs. */
export const SCRIPT_FILE = 'options';

const FRAME = new RegExp(`^ +at (?:.*\\()?${SCRIPT_FILE}:(\\d+):(\\d+)\\)?$`, 'gm');

/** Both from 1. QuickJS counts characters where editors count UTF-16 code units. */
export interface ScriptPlace {
  readonly line: number;
  readonly character: number;
}

/** Where in the script something happened, from a QuickJS stack: the innermost position inside the script; or null. */
export function scriptPlace(stack: string, lines: readonly string[]): ScriptPlace | null {
  // Not matchAll, which copies the expression for each call.
  FRAME.lastIndex = 0;
  for (let found = FRAME.exec(stack); found !== null; found = FRAME.exec(stack)) {
    const [, line, character] = found;
    if (lines[Number(line) - 1] !== undefined) return { line: Number(line), character: Number(character) };
  }
  return null;
}

/** True when it happened in the script itself, and not in a built-in function that the script called. */
export function isInScript(stack: string): boolean {
  return new RegExp(`^ +at (?:[^\\n]*\\()?${SCRIPT_FILE}:`).test(stack);
}

/** The column in code units, from 1; null = the line is not that long. */
export function columnOf({ line, character }: ScriptPlace, lines: readonly string[]): number | null {
  const before = Array.from(lines[line - 1] ?? '').slice(0, character - 1);
  return character < 1 || before.length < character - 1 ? null : before.join('').length + 1;
}
