import type { AnyNode, AssignmentExpression, MemberExpression, Program } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { freeNames } from './free-names.ts';

/** How a script uses a name that it does not declare itself (`owner`), or a property of it (`member`). */
export interface Use {
  readonly owner: string;
  /** `minLength` of `pin.minLength` and `pin["minLength"]`; null = the owner itself, or a computed member. */
  readonly member: string | null;
  /** The owner itself is used, not a member of it. */
  readonly whole: boolean;
  /**
   * `assign`: `pin.minLength = 6`, with any operator. `change`: set in another way (`++`, destructuring, a loop).
   * `ask`: only tested for existence (`typeof`). `read`: anything else.
   */
  readonly does: 'read' | 'ask' | 'assign' | 'change' | 'delete';
  /** Offset of the name, or of the whole member expression. */
  readonly start: number;
  readonly assignment: AssignmentExpression | null;
  /** The top-level statement of the script that contains it. */
  readonly statement: AnyNode;
}

/** Every use of a name from outside the script, in source order. */
export function findUses(program: Program): readonly Use[] {
  const isFree = freeNames();
  const uses: Use[] = [];
  fullAncestor(program, (node, _, ancestors) => {
    if (node.type === 'Identifier' && isFree(node.name, ancestors)) uses.push(useOf(node.name, ancestors));
    // The script's own `this` is the global object.
    else if (node.type === 'ThisExpression' && !ancestors.some(bindsThis)) uses.push(useOf('globalThis', ancestors));
  });
  return uses.sort((a, b) => a.start - b.start);
}

/** The name of a literal member; null = it is computed. */
export function memberName({ property, computed }: MemberExpression): string | null {
  if (!computed) return property.type === 'Identifier' ? property.name : null;
  if (property.type === 'Literal') return typeof property.value === 'string' ? property.value : null;
  return property.type === 'TemplateLiteral' && property.expressions.length === 0
    ? (property.quasis[0]?.value.cooked ?? null)
    : null;
}

function useOf(owner: string, ancestors: readonly AnyNode[]): Use {
  const trail = ancestors.filter(({ type }) => type !== 'ChainExpression').toReversed();
  const [name, parent, grandparent] = trail;
  const program = trail.at(-1);
  if (name === undefined || program === undefined) throw new TypeError('A name stands in a script');
  const member = parent?.type === 'MemberExpression' && parent.object === name ? parent : null;
  const target = member ?? name;
  const around = member === null ? parent : grandparent;
  const assignment = around?.type === 'AssignmentExpression' && around.left === target ? around : null;
  return {
    owner,
    member: member === null ? null : memberName(member),
    whole: member === null,
    does: assignment !== null ? 'assign' : actionOf(target, around),
    start: target.start,
    assignment,
    statement: trail.at(-2) ?? program,
  };
}

function actionOf(target: AnyNode, around: AnyNode | undefined): Use['does'] {
  switch (around?.type) {
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      return 'change';
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'AssignmentPattern':
      return around.left === target ? 'change' : 'read';
    case 'ObjectPattern':
      return around.properties.some((part) => (part.type === 'Property' ? part.value : part.argument) === target)
        ? 'change'
        : 'read';
    case 'UnaryExpression':
      if (around.operator === 'delete') return 'delete';
      return around.operator === 'typeof' && target.type === 'Identifier' ? 'ask' : 'read';
    default:
      return 'read';
  }
}

function bindsThis({ type }: AnyNode): boolean {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ClassBody';
}
