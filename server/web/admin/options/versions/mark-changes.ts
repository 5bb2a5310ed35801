import { diffWordsWithSpace } from 'diff';
import type { DiffLine } from './diff-scripts.ts';

/** A piece of a line; `changed`: the line that replaced it, or that it replaced, does not have it. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Lines that share less than this part of their characters are treated as unrelated. */
const LEAST_SHARED = 0.4;
/** Comparing longer changes takes long and shows nothing. */
const MOST_EDITS = 200;

/** The changed parts of changed lines: each removed line is compared with the added line after it. */
export function markChanges(lines: readonly DiffLine[]): Map<DiffLine, readonly Piece[]> {
  const marked = new Map<DiffLine, readonly Piece[]>();
  for (let at = 0; at < lines.length; ) {
    const removed = runOf('removed', lines, at);
    const added = runOf('added', lines, at + removed.length);
    removed.forEach((before, index) => {
      const after = added[index];
      if (after !== undefined) mark(before, after, marked);
    });
    at += Math.max(1, removed.length + added.length);
  }
  return marked;
}

function runOf(is: DiffLine['is'], lines: readonly DiffLine[], from: number): readonly DiffLine[] {
  let to = from;
  while (lines[to]?.is === is) to += 1;
  return lines.slice(from, to);
}

function mark(before: DiffLine, after: DiffLine, marked: Map<DiffLine, readonly Piece[]>): void {
  const parts = diffWordsWithSpace(before.text, after.text, { maxEditLength: MOST_EDITS }) ?? [];
  const shared = parts.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0);
  if (shared < LEAST_SHARED * Math.max(before.text.length, after.text.length)) return;
  const piecesOf = (other: 'added' | 'removed') =>
    parts
      .filter((part) => !part[other])
      .map(({ value, added, removed }) => ({ text: value, changed: added || removed }));
  marked.set(before, piecesOf('added'));
  marked.set(after, piecesOf('removed'));
}
