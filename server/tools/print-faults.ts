import type { ScriptFault } from '../../shared/options/script-fault.ts';

/** One line for each fault as editors and terminals make a link of it: `options/mobile-id.js:12:5 at least 8 …`. */
export function printFaults(
  faults: readonly ScriptFault[],
  { path, linesBefore, mark = '' }: { readonly path: string; readonly linesBefore: number; readonly mark?: string },
): string[] {
  return faults.map((fault) => `${place(fault, path, linesBefore)} ${mark}${fault.reason}${forWhom(fault)}`);
}

function place({ line, column }: ScriptFault, path: string, linesBefore: number): string {
  if (line === null) return `${path}:`;
  return `${path}:${line + linesBefore}${column === null ? '' : `:${column}`}`;
}

function forWhom({ fails }: ScriptFault): string {
  if (fails === null) return '';
  const examples = fails.examples.length === 0 ? '' : `: ${fails.examples.join(', ')}`;
  return ` (for ${fails.people} of ${fails.of}${examples})`;
}
