import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quote, writeLiteral } from '../../../../shared/options/write-literal.ts';
import { anyText } from '../../../support/any-text.ts';

const QUOTES = ['"', "'", '`'] as const satisfies readonly Quote[];

describe('writeLiteral', () => {
  it.each<[Parameters<typeof writeLiteral>, string]>([
    [[6], '6'],
    [[-6], '-6'],
    [[-0], '-0'],
    [[true], 'true'],
    [[null], 'null'],
    [[[60, 30]], '[60, 30]'],
    [[[]], '[]'],
    [['portal'], '"portal"'],
    [['say "hi"'], String.raw`"say \"hi\""`],
    [['say "hi"', "'"], `'say "hi"'`],
    [["it's", "'"], String.raw`'it\'s'`],
    [['`$' + '{x} $x`', '`'], '`\\`\\$' + '{x} $x\\``'],
    [['C:\\new'], String.raw`"C:\\new"`],
    [['a\nb\r\tc'], String.raw`"a\nb\r\tc"`],
    [['a\u2028b\u2029c\u0000d\u007F'], String.raw`"a\u2028b\u2029c\u0000d\u007F"`],
    [['\u202Eabc\uFEFF'], String.raw`"\u202Eabc\uFEFF"`],
    [['\uD83D'], String.raw`"\uD83D"`],
    [['😀 é 李'], '"😀 é 李"'],
  ])('writes %j as %s', (given, source) => expect(writeLiteral(...given)).toBe(source));

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [[1, Number.NaN]]])('refuses %s', (value) =>
    expect(() => writeLiteral(value)).toThrow(TypeError),
  );

  it('writes what JavaScript reads as the same text, on one line', () => {
    const text = fc.array(fc.oneof(anyText(), fc.constantFrom('${', '\\', '`', "'", '"', '\uD83D', '\r')));
    fc.assert(
      fc.property(text, fc.constantFrom(...QUOTES), (parts, quote) => {
        const source = writeLiteral(parts.join(''), quote);
        expect(runInNewContext(source)).toBe(parts.join(''));
        expect(source).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });

  it('writes what JavaScript reads as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (number) => {
        expect(runInNewContext(writeLiteral(number))).toBe(number);
      }),
    );
  });
});
