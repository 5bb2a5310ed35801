import type { ScriptFault } from '../../../../shared/options/script-fault.ts';

/** The faults of several checks, each once, in the order of the lines; those without a line come last. */
export function mergeFaults(...found: ReadonlyArray<readonly ScriptFault[]>): readonly ScriptFault[] {
  const once = new Map<string, ScriptFault>();
  for (const fault of found.flat()) {
    const key = `${fault.line} ${fault.option} ${fault.reason}`;
    // The check that tried more people says more.
    if (!once.has(key) || once.get(key)?.fails === null) once.set(key, fault);
  }
  return [...once.values()].sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity) || 0);
}
