import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { CredentialKind } from '../../../../../shared/credential.ts';
import type { FaultDescription } from '../../../../../shared/options/fault.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import type { EditorTexts } from '../../../../../shared/texts/en/options/editor.ts';
import type { OptionWordsTexts } from '../../../../../shared/texts/en/options/option-words.ts';
import { changeText } from './change-text.ts';
import { explainOptions } from './explain-options.ts';
import { pointAt, pointedLine } from './pointed-line.ts';
import { revealUndone } from './reveal-undone.ts';
import { scriptColours, scriptTheme } from './script-theme.ts';
import { toDiagnostics } from './to-diagnostics.ts';
import { typeOver } from './type-over.ts';

/** The content of the editor after a change. */
export interface Written {
  readonly text: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** An editor on the page. Lines count from 1; one that does not exist is the nearest that does. */
export interface MountedEditor {
  /** Replaces the current text: one undo step; `typed`: see {@link changeText}. */
  change(make: (text: string) => string, how: { typed: boolean }): void;
  undo(): void;
  redo(): void;
  /** Puts the cursor at the line's start and the focus into the editor. */
  goTo(line: number): void;
  /** Marks a line without touching the cursor, and scrolls to it; null = none. */
  point(line: number | null): void;
  showFaults(faults: readonly ScriptFault[], warnings: readonly ScriptFault[]): void;
  /** Call it when it becomes visible again. */
  measure(): void;
  /** Says what it says in another language. */
  speak(words: EditorWords): void;
  unmount(): void;
}

/** What the editor says by itself, in the reader's language. */
export interface EditorWords {
  readonly editor: EditorTexts;
  readonly optionWords: OptionWordsTexts;
  readonly faults: FaultDescription;
}

/**
 * Characters that change the direction of the text, so that a script reads as another; CodeMirror does not mark all of
 * them by itself.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

interface ToMount {
  readonly kind: CredentialKind;
  readonly text: string;
  readonly readOnly: boolean;
  readonly words: EditorWords;
  readonly onWritten: (written: Written) => void;
}

/**
 * Mounts the editor into a shadow root of `host`: there its style sheets are adopted ones, which a strict content
 * security policy allows. Text is returned with `
 * ` line ends, whatever it had before.
 */
export function mountScriptEditor(
  host: HTMLElement,
  { kind, text, readOnly, words, onWritten }: ToMount,
): MountedEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const hint = document.createElement('p');
  hint.id = 'how-to-leave';
  hint.hidden = true;
  hint.textContent = words.editor.howToLeave;
  const spoken = new Compartment();
  let faultWords = words.faults;
  const speaking = ({ editor, optionWords }: EditorWords) => [
    explainOptions(kind, optionWords),
    EditorState.phrases.of(editor.phrases),
    EditorView.contentAttributes.of({ 'aria-label': editor.title }),
  ];
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        highlightActiveLineGutter(),
        highlightActiveLine(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        highlightSpecialChars({ addSpecialChars: TURNING }),
        javascript(),
        syntaxHighlighting(scriptColours),
        scriptTheme,
        pointedLine,
        revealUndone,
        typeOver,
        spoken.of(speaking(words)),
        EditorView.lineWrapping,
        EditorState.readOnly.of(readOnly),
        // Escape, then Tab leaves: CodeMirror's own way out of the binding of Tab.
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap, ...(readOnly ? [] : [indentWithTab])]),
        EditorView.contentAttributes.of({
          tabindex: '0', // reachable by Tab anyway; now tools see it too
          ...(readOnly ? {} : { 'aria-describedby': hint.id }),
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged) return;
          onWritten({ text: state.doc.toString(), canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0 });
        }),
      ],
    }),
  });
  root.append(hint);

  const startOf = (line: number) => view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines)).from;
  return {
    change: (make, how) => view.dispatch(changeText(view.state, make(view.state.doc.toString()), how)),
    undo: () => undo(view),
    redo: () => redo(view),
    goTo: (line) => {
      const at = startOf(line);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    point: (line) => {
      const at = line === null ? null : startOf(line);
      view.dispatch({ effects: pointAt.of(at) });
      if (at !== null) revealInside(view, at);
    },
    showFaults: (faults, warnings) => {
      const { doc } = view.state;
      const all = [
        ...toDiagnostics(doc, faults, 'error', faultWords),
        ...toDiagnostics(doc, warnings, 'warning', faultWords),
      ];
      view.dispatch(setDiagnostics(view.state, all));
    },
    measure: () => view.requestMeasure(),
    speak: (other) => {
      faultWords = other.faults;
      hint.textContent = other.editor.howToLeave;
      view.dispatch({ effects: spoken.reconfigure(speaking(other)) });
    },
    unmount: () => {
      view.destroy();
      hint.remove();
    },
  };
}

/** Scrolls only the editor, not the page around it. */
function revealInside(view: EditorView, at: number): void {
  const { top, bottom } = view.lineBlockAt(at);
  const { scrollTop, clientHeight } = view.scrollDOM;
  if (clientHeight === 0 || (top >= scrollTop && bottom <= scrollTop + clientHeight)) return;
  view.scrollDOM.scrollTop = Math.max(0, (top + bottom - clientHeight) / 2);
}
