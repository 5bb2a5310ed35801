import type { EditorTexts } from '../../en/options/editor.ts';
import { number, plural } from '../counting.ts';

export const editor = {
  title: 'Skript',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  howToLeave: 'Tab rückt ein. Mit Escape und dann Tab verlassen Sie den Editor.',
  phrases: {
    Diagnostics: 'Fehler',
    'No diagnostics': 'Kein Fehler',
    close: 'Schließen',
    'Control character': 'Steuerzeichen',
    'Selection deleted': 'Auswahl gelöscht',
  },
  mistakes: (count) => plural(count, { one: '1 Fehler im Skript.', other: `${number(count)} Fehler im Skript.` }),
} satisfies EditorTexts;
