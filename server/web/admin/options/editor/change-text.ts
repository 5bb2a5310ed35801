import { isolateHistory } from '@codemirror/commands';
import { type EditorState, Transaction, type TransactionSpec } from '@codemirror/state';

/** What is another in `after` than in `before`: the shortest stretch, as CodeMirror takes it; null = nothing. */
export function differenceOf(before: string, after: string): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

/**
 * The transaction that makes the editor's text into `after`, one step to undo. Cursor and scroll stay where they are,
 * as far as what they stand in does. `typed`: letters of one word follow each other, and are undone together.
 */
export function changeText(state: EditorState, after: string, { typed }: { typed: boolean }): TransactionSpec {
  const changes = differenceOf(state.doc.toString(), after);
  if (changes === null) return {};
  return typed
    ? { changes, annotations: Transaction.userEvent.of('input.type.form') }
    : { changes, annotations: [Transaction.userEvent.of('input.form'), isolateHistory.of('full')] };
}
