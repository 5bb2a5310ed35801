import { describe, expect, it } from 'vitest';
import { isNotModified } from '../../../../server/http/is-not-modified.ts';

const DATE = new Date('2026-03-01T12:00:00Z');
const current = { etag: '"abc"', lastModified: DATE };
const SAME = 'Sun, 01 Mar 2026 12:00:00 GMT';

describe('isNotModified', () => {
  it.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ 'if-none-match': '"abc"' }, true],
    [{ 'if-none-match': 'W/"abc"' }, true],
    [{ 'if-none-match': '"x", W/"y,z" ,"abc"' }, true],
    [{ 'if-none-match': '"x","abc"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': ' * ' }, true],
    [{ 'if-none-match': 'abc' }, false],
    [{ 'if-none-match': '"x,"abc' }, false],
    [{ 'if-none-match': '"ABC"' }, false],
    [{ 'if-none-match': '"*"' }, false],
    [{ 'if-none-match': '"abc-gzip"' }, false],
    [{ 'if-none-match': '' }, false],
    [{ 'if-modified-since': SAME }, true],
    [{ 'if-modified-since': 'Sun, 01 Mar 2026 12:00:01 GMT' }, false],
    [{ 'if-modified-since': 'Sun, 01 Mar 2026 11:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{ 'if-none-match': '"x"', 'if-modified-since': SAME }, false],
  ])('%j: %s', (headers, expected) => {
    expect(isNotModified(new Headers(headers), current)).toBe(expected);
  });

  it('knows no date where there is none', () => {
    const undated = { etag: '"abc"', lastModified: null };
    expect(isNotModified(new Headers({ 'if-modified-since': 'never' }), undated)).toBe(false);
  });
});
