import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineEndOf, placesIn } from '../../../../shared/options/locate.ts';
import { textOfParts } from '../../../support/any-text.ts';

describe('placesIn', () => {
  it('counts lines after any line end of an editor, and columns in code units', () => {
    const placeOf = placesIn('a😀b\nc\r\nd\re\u2028f');
    expect([0, 3, 4, 5, 8, 10, 12].map(placeOf)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 4 },
      { line: 1, column: 5 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 4, column: 3 },
    ]);
  });

  it('agrees with splitting the text', () => {
    fc.assert(
      fc.property(textOfParts('a', '\n', '\r', '\r\n', 'bc'), fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length);
        fc.pre(text.slice(offset - 1, offset + 1) !== '\r\n'); // the inside of a line end is no position
        const lines = text.slice(0, offset).split(/\r\n?|\n/);
        expect(placesIn(text)(offset)).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
      }),
    );
  });
});

describe('lineEndOf', () => {
  it.each([
    ['a\nb\r\nc', '\n'],
    ['a\r\nb', '\r\n'],
    ['a\rb', '\r'],
    ['a', '\n'],
    ['', '\n'],
  ])('finds how the lines of %j end', (text, lineEnd) => expect(lineEndOf(text)).toBe(lineEnd));
});
