import { describe, expect, it } from 'vitest';
import { diffScripts } from '../../../../../../../server/web/admin/options/versions/diff-scripts.ts';
import { markChanges } from '../../../../../../../server/web/admin/options/versions/mark-changes.ts';

/** The changed lines with what is changed in [brackets]; a line without marks as it is. */
function marked(before: string, after: string): string[] {
  const lines = diffScripts(before, after)?.flatMap((stretch) => stretch.lines) ?? [];
  const marks = markChanges(lines);
  return lines
    .filter(({ is }) => is !== 'same')
    .map(
      (line) =>
        marks
          .get(line)
          ?.map(({ text, changed }) => (changed ? `[${text}]` : text))
          .join('') ?? line.text,
    );
}

describe('what is changed in a line', () => {
  it('is marked on both sides', () =>
    expect(marked('pin.minLength = 6;', 'pin.minLength = 8;')).toEqual([
      'pin.minLength = [6];',
      'pin.minLength = [8];',
    ]));

  it('is marked where only a space is another', () =>
    expect(marked('pin.minLength = 6;', 'pin.minLength = 6; ')).toEqual([
      'pin.minLength = 6;',
      'pin.minLength = 6;[ ]',
    ]));

  it('is distinguished from the line that took its place', () =>
    expect(marked('pin.minLength = 6;\npin.maxLength = 9;', 'pin.minLength = 7;\npin.maxLength = 8;')).toEqual([
      'pin.minLength = [6];',
      'pin.maxLength = [9];',
      'pin.minLength = [7];',
      'pin.maxLength = [8];',
    ]));

  it('is not marked in lines that have nothing to do with one another', () =>
    expect(marked('pin.minLength = 6;', '// nothing here any more')).toEqual([
      'pin.minLength = 6;',
      '// nothing here any more',
    ]));

  it('is not marked in a line that is new or gone', () => {
    expect(marked('a', 'a\nb')).toEqual(['b']);
    expect(marked('a\nb', 'a')).toEqual(['b']);
  });

  it('does not take long to give up on a huge line', () => {
    const line = (word: string) => `${word} `.repeat(5_000);
    expect(marked(line('a'), line('b'))).toEqual([line('a'), line('b')]);
  });
});
