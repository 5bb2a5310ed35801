import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Undo and redo scroll to what they change. By default they show the cursor, which a change by the form never moved.
 */
export const revealUndone = EditorState.transactionExtender.of((transaction) => {
  if (!transaction.isUserEvent('undo') && !transaction.isUserEvent('redo')) return null;
  let first: number | null = null;
  transaction.changes.iterChangedRanges((_fromA, _toA, fromB) => {
    first ??= fromB;
  });
  return first === null ? null : { effects: EditorView.scrollIntoView(first, { y: 'nearest', yMargin: 40 }) };
});
