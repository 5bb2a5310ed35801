import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffScripts } from '../../../../../../../server/web/admin/options/versions/diff-scripts.ts';

const numbered = (count: number, change: (line: string, number: number) => string = (line) => line): string =>
  Array.from({ length: count }, (_, index) => change(`line ${index + 1}`, index + 1)).join('\n');

/** A stretch as a picture would show it: `12..40` for a folded one. */
const drawn = (before: string, after: string): string[] | undefined =>
  diffScripts(before, after)?.flatMap(({ folded, lines }) =>
    folded
      ? [`${lines[0]?.before}..${lines.at(-1)?.before}`]
      : lines.map(({ is, text }) => `${{ same: ' ', added: '+', removed: '-' }[is]}${text}`),
  );

describe('the difference of two scripts', () => {
  it.each([
    ['the same text', 'a\nb\n', 'a\nb\n'],
    ['nothing and nothing', '', ''],
    ['another line end at the end', 'a\nb', 'a\nb\n'],
    ['line ends of another system', 'a\r\nb\r\n', 'a\nb\n'],
  ])('is none between %s', (_, before, after) => expect(diffScripts(before, after)).toBeNull());

  it('shows a changed line between its neighbours', () =>
    expect(drawn('a\nb\nc', 'a\nB\nc')).toEqual([' a', '-b', '+B', ' c']));

  it('counts the lines of each script separately', () =>
    expect(diffScripts('a\nb', 'new\na\nb')?.[0]?.lines).toEqual([
      { is: 'added', before: null, after: 1, text: 'new' },
      { is: 'same', before: 1, after: 2, text: 'a' },
      { is: 'same', before: 2, after: 3, text: 'b' },
    ]));

  it('folds what is far from a difference, at both ends and between two', () =>
    expect(
      drawn(
        numbered(40),
        numbered(40, (line, number) => (number === 10 || number === 30 ? `${line}!` : line)),
      ),
    ).toEqual([
      '1..6',
      ...[' line 7', ' line 8', ' line 9', '-line 10', '+line 10!', ' line 11', ' line 12', ' line 13'],
      '14..26',
      ...[' line 27', ' line 28', ' line 29', '-line 30', '+line 30!', ' line 31', ' line 32', ' line 33'],
      '34..40',
    ]));

  it('does not fold a single line', () =>
    expect(
      drawn(
        numbered(9),
        numbered(9, (line, number) => (number === 5 ? `${line}!` : line)),
      ),
    ).toHaveLength(10));

  it('shows a script in place of nothing', () => expect(drawn('', 'a\nb')).toEqual(['+a', '+b']));

  it('takes a line that looks like a mark of a patch as it is', () =>
    expect(drawn('-- a\n\\ b', '-- a\n++ c')).toEqual([' -- a', '-\\ b', '+++ c']));

  it('gives up on what has next to nothing in common, and shows all of it', () => {
    const [before, after] = [numbered(600), numbered(600, (line) => `${line} other`)];
    const lines = diffScripts(before, after)?.flatMap((stretch) => stretch.lines) ?? [];
    expect(lines).toHaveLength(1_200);
    expect(lines.every(({ is }) => is !== 'same')).toBe(true);
  });

  it('contains both scripts, whatever they are', () => {
    const script = fc.array(fc.constantFrom('a', 'b', '', ' c', '-d', '+e', '\\ f'), { maxLength: 30 });
    fc.assert(
      fc.property(script, script, (before, after) => {
        const found = diffScripts(
          before.map((line) => `${line}\n`).join(''),
          after.map((line) => `${line}\n`).join(''),
        );
        if (found === null) {
          expect(before).toEqual(after);
          return;
        }
        const lines = found.flatMap((stretch) => stretch.lines);
        expect(lines.filter(({ is }) => is !== 'added').map(({ text }) => text)).toEqual(before);
        expect(lines.filter(({ is }) => is !== 'removed').map(({ text }) => text)).toEqual(after);
        expect(lines.flatMap((line) => line.before ?? [])).toEqual(before.map((_, index) => index + 1));
        expect(lines.flatMap((line) => line.after ?? [])).toEqual(after.map((_, index) => index + 1));
      }),
    );
  });
});
