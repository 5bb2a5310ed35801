import type { AnyNode } from 'acorn';
import type { OptionValue } from './option.ts';

export interface Literal {
  readonly value: OptionValue;
}

/** The value of a literal expression; null = it has to be computed, or it is not a value for an option. */
export function readLiteral(node: AnyNode, text: string): Literal | null {
  if (node.type !== 'ArrayExpression') return plainValue(node);
  // Replacing the list would lose a comment inside it.
  if (/\/[/*]/.test(text.slice(node.start, node.end))) return null;
  const numbers: number[] = [];
  for (const element of node.elements) {
    const value = element === null ? undefined : plainValue(element)?.value;
    if (typeof value !== 'number') return null;
    numbers.push(value);
  }
  return { value: numbers };
}

function plainValue(node: AnyNode): { readonly value: string | number | boolean | null } | null {
  if (node.type === 'Literal') {
    const { value } = node;
    if (value === null) return node.raw === 'null' ? { value } : null; // unsupported by this engine
    if (typeof value === 'number') return Number.isFinite(value) ? { value } : null;
    return typeof value === 'string' || typeof value === 'boolean' ? { value } : null;
  }
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const positive = plainValue(node.argument)?.value;
    return typeof positive === 'number' && node.argument.type === 'Literal' ? { value: -positive } : null;
  }
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    const value = node.quasis[0]?.value.cooked;
    return typeof value === 'string' ? { value } : null;
  }
  return null;
}
