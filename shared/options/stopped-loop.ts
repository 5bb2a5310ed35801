import type { AnyNode } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { type Place, placesIn } from './locate.ts';
import { parseScript } from './parse-script.ts';

const LOOPS: ReadonlySet<string> = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

/**
 * Where a script that was stopped was looping. QuickJS reports the last place where something could fail; a loop in
 * which nothing can fail comes after it in the same function. Returns `place` itself if it is inside a loop, or no loop
 * follows.
 */
export function stoppedLoop(text: string, place: Place): Place {
  const parsed = parseScript(text);
  if ('fault' in parsed) return place;
  const offset = offsetOf(text, place);
  const loops: Array<{ readonly loop: AnyNode; readonly owner: AnyNode }> = [];
  let owner: AnyNode = parsed.program;
  fullAncestor(parsed.program, (node, _, ancestors) => {
    if (isFunction(node) && holds(node, offset) && node.start >= owner.start) owner = node;
    if (LOOPS.has(node.type)) loops.push({ loop: node, owner: ancestors.findLast(isFunction) ?? parsed.program });
  });
  if (loops.some(({ loop }) => holds(loop, offset))) return place;
  const starts = loops.filter((each) => each.owner === owner).map(({ loop }) => loop.start);
  const next = Math.min(...starts.filter((start) => start > offset));
  return Number.isFinite(next) ? placesIn(text)(next) : place;
}

function isFunction(node: AnyNode): boolean {
  return /Function/.test(node.type);
}

function holds(node: AnyNode, offset: number): boolean {
  return node.start <= offset && offset < node.end;
}

function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((length, each) => length + each.length + 1, 0) + column - 1;
}
