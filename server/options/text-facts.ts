import { hash } from 'node:crypto';

/**
 * What the audit log records of a new text: its hash, and how many lines were added and removed (a moved line counts as
 * neither).
 */
export function textFacts(
  before: string,
  after: string,
): { readonly linesAdded: number; readonly linesRemoved: number; readonly sha256: string } {
  const [old, now] = [linesOf(before), linesOf(after)];
  return {
    linesAdded: countMissing(now, old),
    linesRemoved: countMissing(old, now),
    sha256: hash('sha256', after, 'hex'),
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** How many of these lines the others do not have, each counted as often as it occurs. */
function countMissing(these: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return these.filter((line) => {
    const more = left.get(line) ?? 0;
    left.set(line, more - 1);
    return more <= 0;
  }).length;
}
