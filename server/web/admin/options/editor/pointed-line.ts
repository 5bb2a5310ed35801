import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Marks the line that begins at this place; null = none. */
export const pointAt = StateEffect.define<number | null>();

/** The line of the option that is focused in the form. */
export const pointedLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marked, { changes, effects }) => {
    const pointed = effects.findLast((effect) => effect.is(pointAt));
    if (pointed === undefined) return marked.map(changes);
    return pointed.value === null ? Decoration.none : Decoration.set(line.range(pointed.value));
  },
  provide: (field) => EditorView.decorations.from(field),
});

const line = Decoration.line({ class: 'cm-pointed' });
