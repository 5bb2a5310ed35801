import { type AnyNode, type Node, type Program, parse } from 'acorn';
import { asReason } from './fault-words.ts';
import { placesIn } from './locate.ts';
import type { ScriptFault } from './script-fault.ts';
import { syntaxFault } from './syntax-fault.ts';

/** What QuickJS supports. */
const ECMA_VERSION = 2025;
/** Deeper nesting than anyone writes, and less than overflows the stack of parser, walker or sandbox. */
const DEEPEST = 500;

export type Parsed = { readonly program: Program } | { readonly fault: ScriptFault };

/** Parses a script as the sandbox does: as a script, not a module, in strict mode. Never throws. */
export function parseScript(text: string): Parsed {
  try {
    const program = parse(text, { ecmaVersion: ECMA_VERSION, sourceType: 'script', strict: true });
    return depthOf(program) > DEEPEST ? { fault: tooDeep(null, null) } : { program };
  } catch (error) {
    return { fault: faultOf(error, text) };
  }
}

/** Acorn's errors carry the offset; a RangeError means that its own recursion ran out of stack. */
function faultOf(error: unknown, text: string): ScriptFault {
  if (!(error instanceof SyntaxError) || !('pos' in error) || typeof error.pos !== 'number') return tooDeep(null, null);
  const { line, column } = placesIn(text)(error.pos);
  if (error.message.startsWith('Not enough stack')) return tooDeep(line, column);
  return { line, column, option: null, ...asReason(syntaxFault(error.message, text, error.pos)), fails: null };
}

function tooDeep(line: number | null, column: number | null): ScriptFault {
  return { line, column, option: null, ...asReason({ code: 'nested too deeply', facts: {} }), fails: null };
}

/** Without recursion, because it measures what recursion cannot. */
function depthOf(program: Program): number {
  let deepest = 0;
  const waiting: Array<readonly [node: Node, depth: number]> = [[program, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const part of Object.values(node).flat()) if (isNode(part)) waiting.push([part, depth + 1]);
  }
  return deepest;
}

function isNode(part: unknown): part is AnyNode {
  return typeof part === 'object' && part !== null && 'type' in part && 'start' in part;
}
