import { isolateHistory } from '@codemirror/commands';
import { type EditorState, Transaction, type TransactionSpec } from '@codemirror/state';

/** The difference from `before` to `after`: the shortest range, as CodeMirror takes it; null = none. */
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
 * The transaction that changes the editor's text to `after`, in one undo step. Cursor and scroll position stay, as far
 * as the text around them does. `typed`: consecutive letters of a word are undone together.
 */
export function changeText(state: EditorState, after: string, { typed }: { typed: boolean }): TransactionSpec {
  const changes = differenceOf(state.doc.toString(), after);
  if (changes === null) return {};
  return typed
    ? { changes, annotations: Transaction.userEvent.of('input.type.form') }
    : { changes, annotations: [Transaction.userEvent.of('input.form'), isolateHistory.of('full')] };
}
