import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { toDiagnostics } from '../../../../../../../server/web/admin/options/editor/to-diagnostics.ts';
import type { ScriptFault } from '../../../../../../../shared/options/script-fault.ts';
import { options } from '../../../../../../support/texts/en.ts';

const doc = Text.of(['// a comment', '  pin.minLenght = 6; ', '']);

const underlined = (fault: Partial<ScriptFault>): string[] => {
  const whole = { line: 2, column: null, option: null, reason: 'wrong.', fails: null, ...fault };
  return toDiagnostics(doc, [whole], 'error', options.faults).map(({ from, to }) => doc.sliceString(from, to));
};

describe('the place of a fault in the editor', () => {
  it.each([
    ['the whole line without its edges', {}, ['pin.minLenght = 6;']],
    ['the word at its column', { column: 3 }, ['pin.minLenght']],
    ['one sign where there is no word', { column: 20 }, [';']],
    ['nothing at the end of a line', { column: 99 }, ['']],
    ['nothing in an empty line', { line: 3 }, ['']],
    ['the last line where it has fewer', { line: 99 }, ['']],
    ['none where no line is to blame', { line: null }, []],
  ])('is %s', (_, fault, expected) => expect(underlined(fault)).toEqual(expected));

  it('says why', () => {
    const fault = { line: 2, column: null, option: null, reason: 'this is wrong.', fails: null };
    expect(toDiagnostics(doc, [fault], 'warning', options.faults)).toMatchObject([
      { severity: 'warning', message: 'this is wrong.' },
    ]);
  });
});
