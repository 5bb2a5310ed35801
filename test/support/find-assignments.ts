import { type Assignment, assignmentOf } from '../../shared/options/assignment-of.ts';
import { findUses } from '../../shared/options/find-uses.ts';
import { parseScript } from '../../shared/options/parse-script.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';

/** Every assignment of a script to a member of something that it does not declare itself, in source order. */
export function findAssignments(text: string): { assignments: readonly Assignment[] } | { fault: ScriptFault } {
  const parsed = parseScript(text);
  if ('fault' in parsed) return parsed;
  const found = findUses(parsed.program).map((use) => assignmentOf(use, text));
  return { assignments: found.filter((assignment) => assignment !== null) };
}
