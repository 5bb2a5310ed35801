import { EditorView } from '@codemirror/view';

/**
 * Types over a selection. By default Chromium preserves the look of the selection with a style attribute, which our
 * content security policy blocks and reports.
 */
export const typeOver = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data, isComposing }, view) => {
    const { state } = view;
    const takesPlace = inputType === 'insertText' && data !== null && !isComposing;
    if (!takesPlace || state.readOnly || state.selection.ranges.every(({ empty }) => empty)) return false;
    view.dispatch(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});
