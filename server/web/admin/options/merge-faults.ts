import type { ScriptFault } from '../../../../shared/options/script-fault.ts';

/** What several judges found, each thing once, in the order of the lines; what is of no line comes last. */
export function mergeFaults(...found: ReadonlyArray<readonly ScriptFault[]>): readonly ScriptFault[] {
  const once = new Map<string, ScriptFault>();
  for (const fault of found.flat()) {
    const key = `${fault.line} ${fault.option} ${fault.reason}`;
    // Whoever tried it for more people says more about it.
    if (!once.has(key) || once.get(key)?.fails === null) once.set(key, fault);
  }
  return [...once.values()].sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity) || 0);
}
