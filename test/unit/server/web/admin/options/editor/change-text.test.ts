import { history, redo, undo, undoDepth } from '@codemirror/commands';
import { EditorState, type StateCommand } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeText, differenceOf } from '../../../../../../../server/web/admin/options/editor/change-text.ts';
import { defaultScript } from '../../../../../../../shared/options/default-script.ts';
import { setLiteral } from '../../../../../../../shared/options/set-literal.ts';

const CARD = 'virtual smart card';

describe('the difference of two texts', () => {
  it.each([
    ['a value in the middle', 'a = 6;\nb', 'a = 12;\nb', { from: 4, to: 5, insert: '12' }],
    ['something more at the end', 'a', 'ab', { from: 1, to: 1, insert: 'b' }],
    ['something less at the start', 'ba', 'a', { from: 0, to: 1, insert: '' }],
    ['a letter that repeats', 'aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
    ['everything', '', 'new', { from: 0, to: 0, insert: 'new' }],
  ])('finds %s', (_, before, after, expected) => expect(differenceOf(before, after)).toEqual(expected));

  it('finds none where there is none', () => expect(differenceOf('same', 'same')).toBeNull());

  it('makes the one of the other, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const { from, to, insert } = differenceOf(before, after) ?? { from: 0, to: 0, insert: '' };
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      }),
    );
  });
});

describe('a change by the form', () => {
  const script = defaultScript(CARD);
  const open = (selection = 0) =>
    EditorState.create({ doc: script, selection: { anchor: selection }, extensions: [history()] });
  const set = (state: EditorState, value: number, how = { typed: false }) =>
    state.update(changeText(state, setLiteral(CARD, state.doc.toString(), 'pin.minLength', value), how)).state;
  const carryOut = (command: StateCommand, state: EditorState): EditorState => {
    let after = state;
    command({ state, dispatch: (transaction) => (after = transaction.state) });
    return after;
  };

  it('changes that literal and nothing else', () => {
    const after = set(open(), 8).doc.toString();
    expect(after).toBe(script.replace('pin.minLength = 6;', 'pin.minLength = 8;'));
  });

  it('is one step to undo, and to do again', () => {
    const changed = set(set(open(), 8), 10);
    expect(undoDepth(changed)).toBe(2);
    const back = carryOut(undo, changed);
    expect(back.doc.toString()).toContain('pin.minLength = 8;');
    expect(carryOut(undo, back).doc.toString()).toBe(script);
    expect(carryOut(redo, back).doc.toString()).toContain('pin.minLength = 10;');
  });

  it('leaves the cursor where it is, before it and behind it', () => {
    expect(set(open(5), 12).selection.main.head).toBe(5);
    const end = script.length;
    expect(set(open(end), 12).selection.main.head).toBe(end + 1);
  });

  it('undoes the letters of one word together', () => {
    const typed = { typed: true };
    const changed = set(set(set(open(), 1, typed), 12, typed), 120, typed);
    expect(undoDepth(changed)).toBe(1);
    expect(carryOut(undo, changed).doc.toString()).toBe(script);
  });

  it('is no step where nothing changes', () => expect(undoDepth(set(open(), 6))).toBe(0));
});
