import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { textFacts } from '../../../../server/options/text-facts.ts';

describe('textFacts', () => {
  it.each([
    ['a first text', '', 'a\nb', 2, 0],
    ['the same text', 'a\nb', 'a\nb', 0, 0],
    ['a changed line', 'a\nb\nc', 'a\nB\nc', 1, 1],
    ['a line that moved', 'a\nb', 'b\na', 0, 0],
    ['a line that is there once more', 'a', 'a\na\na', 2, 0],
    ['a text that is empty now', 'a\nb', '', 0, 2],
  ])('counts the lines of %s', async (_, before, after, linesAdded, linesRemoved) => {
    const sha256 = createHash('sha256').update(after).digest('hex');
    expect(textFacts(before, after)).toEqual({ linesAdded, linesRemoved, sha256 });
  });
});
