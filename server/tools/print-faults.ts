import { describeFails } from '../../shared/options/describe-fault.ts';
import { FAULT_DESCRIPTION } from '../../shared/options/fault-words.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';

/**
 * One line for each fault in the format that editors and terminals make a link: `options/mobile-id.js:12:5 at least 8
 * …`.
 */
export function printFaults(
  faults: readonly ScriptFault[],
  { path, linesBefore, mark = '' }: { readonly path: string; readonly linesBefore: number; readonly mark?: string },
): string[] {
  return faults.map((fault) => {
    const whom = fault.fails === null ? '' : ` ${describeFails(fault.fails, FAULT_DESCRIPTION)}`;
    return `${place(fault, path, linesBefore)} ${mark}${fault.reason}${whom}`;
  });
}

function place({ line, column }: ScriptFault, path: string, linesBefore: number): string {
  if (line === null) return `${path}:`;
  return `${path}:${line + linesBefore}${column === null ? '' : `:${column}`}`;
}
