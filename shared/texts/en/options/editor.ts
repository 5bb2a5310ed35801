import { number, plural } from '../counting.ts';

/** The editor of an option script. */
export const editor = {
  title: 'Script',
  undo: 'Undo',
  redo: 'Redo',
  howToLeave: 'Tab indents. To leave the editor press Escape, then Tab.',
  /** What CodeMirror says by itself, by its own English. */
  phrases: {
    Diagnostics: 'Mistakes',
    'No diagnostics': 'No mistake',
    close: 'Close',
    'Control character': 'Control character',
    'Selection deleted': 'Selection deleted',
  },
  /** Spoken when their number changes. */
  mistakes: (count: number) =>
    plural(count, { one: '1 mistake in the script.', other: `${number(count)} mistakes in the script.` }),
};
export type EditorTexts = typeof editor;
