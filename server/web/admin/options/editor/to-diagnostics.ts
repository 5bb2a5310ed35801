import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { reasonOf } from '../../../../../shared/options/describe-fault.ts';
import type { FaultDescription } from '../../../../../shared/options/fault.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';

/** Where the editor underlines a fault: its line from the first letter, or from its column to the end of that word. */
export function toDiagnostics(
  doc: Text,
  faults: readonly ScriptFault[],
  severity: Diagnostic['severity'],
  words: FaultDescription,
): readonly Diagnostic[] {
  return faults.flatMap((fault) => {
    const { line, column } = fault;
    if (line === null) return [];
    const { from: start, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const indent = text.length - text.trimStart().length;
    const at = column === null ? indent : Math.min(Math.max(column - 1, 0), text.length);
    const word = column === null ? text.trimEnd().length - at : (/^[\w$.]+/.exec(text.slice(at))?.[0].length ?? 1);
    const to = Math.min(at + Math.max(word, 0), text.length);
    return [{ from: start + at, to: start + to, severity, message: reasonOf(fault, words) }];
  });
}
