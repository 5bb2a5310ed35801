import type { Use } from './find-uses.ts';
import { type Literal, readLiteral } from './read-literal.ts';

/** What a script assigns to `group.name`, whether there is such an option or not. */
export interface Assignment {
  /** `pin.minLength`, also where it is written `pin["minLength"]`. */
  readonly path: string;
  /** The right-hand side, as UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** The literal value; null = it has to be computed. */
  readonly literal: Literal | null;
  /** A statement at the top level of the script with the operator `=`: it runs exactly once, for everybody. */
  readonly topLevel: boolean;
}

/** The assignment at this use; null = it is another kind of use. */
export function assignmentOf(use: Use, text: string): Assignment | null {
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
