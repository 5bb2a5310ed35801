import { findUses, type Use } from './find-uses.ts';
import { placesIn } from './locate.ts';
import { parseScript } from './parse-script.ts';
import { type Literal, readLiteral } from './read-literal.ts';
import type { ScriptFault } from './script-fault.ts';

/** One place where a script assigns something to `group.name`, whether there is such an option or not. */
export interface Assignment {
  /** `pin.minLength`, also where it is written `pin["minLength"]`. */
  readonly path: string;
  /** Of its left-hand side, starting at 1. */
  readonly line: number;
  readonly column: number;
  /** The right-hand side, as UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** The literal value; null = it has to be computed. */
  readonly literal: Literal | null;
  /** A statement at the top level of the script with the operator `=`: it runs exactly once, for everybody. */
  readonly topLevel: boolean;
}

/** Every assignment to a member of something that the script does not declare itself, in source order. */
export function findAssignments(
  text: string,
): { readonly assignments: readonly Assignment[] } | { readonly fault: ScriptFault } {
  const parsed = parseScript(text);
  if ('fault' in parsed) return parsed;
  const placeOf = placesIn(text);
  return {
    assignments: findUses(parsed.program).flatMap((use) => {
      const assignment = assignmentOf(use, text);
      return assignment === null ? [] : [{ ...assignment, ...placeOf(use.start) }];
    }),
  };
}

/** The assignment at this use; null = it is another kind of use. */
export function assignmentOf(use: Use, text: string): Omit<Assignment, 'line' | 'column'> | null {
  const { owner, member, assignment, statement } = use;
  if (assignment === null || member === null) return null;
  const { start, end } = assignment.right;
  return {
    path: `${owner}.${member}`,
    start,
    end,
    source: text.slice(start, end),
    literal: readLiteral(assignment.right, text),
    topLevel:
      assignment.operator === '=' && statement.type === 'ExpressionStatement' && statement.expression === assignment,
  };
}
