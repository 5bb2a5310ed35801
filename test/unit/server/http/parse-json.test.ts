import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../server/http/parse-json.ts';
import { utf8 } from '../../../../shared/bytes.ts';

describe('parseJson', () => {
  it.each([
    ['{"a":{"x":1},"b":{"x":2}}'],
    ['[{"a":1},{"a":1}]'],
    ['{"a":["a","a",{"a":"a"}],"b":"\\"a\\":"}'],
    ['{"a":"{\\"a\\":1,\\"a\\":2}"}'],
    ['-1.5e-3'],
    ['{"äöü😀":"\\ud83d\\ude00"}'],
    ['{"a":"b","c":"a","":""}'],
    ['{"\\u0061":"\\u0061","b":"a"}'],
  ])('reads %s', (text) => {
    expect(parseJson(utf8(text))).toEqual(JSON.parse(text));
  });

  it.each([
    ['nothing', ''],
    ['half an object', '{"a":'],
    ['a comma too many', '{"a":1,}'],
    ['a byte order mark', '\ufeff{}'],
    ['two values', '{}{}'],
    ['NaN', '{"a":NaN}'],
    ['a field twice', '{"a":1,"a":1}'],
    ['a field twice in other words', '{"a":1,"\\u0061":1}'],
    ['a field twice deep inside', '{"a":[{"b":1,"c":[],"b":2}]}'],
    ['NUL', '{"a":"x\\u0000"}'],
    ['NUL in a name', '{"x\\u0000":1}'],
    ['half a character', '{"a":"\\ud800"}'],
    ['a number that is no number any more', '{"a":1e999}'],
    ['a deep nest of arrays', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['a deep nest of objects', `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`],
  ])('refuses %s', (_, text) => {
    expect(() => parseJson(utf8(text))).toThrow(expect.objectContaining({ code: 'input_invalid' }));
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(() => parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(
      expect.objectContaining({ code: 'input_invalid' }),
    );
  });

  it('reads a text of half a megabyte, spelled as it may be', () => {
    expect(parseJson(utf8(`{"text":"${'\\u000a'.repeat(80_000)}"}`))).toEqual({ text: '\n'.repeat(80_000) });
    expect(parseJson(utf8(`{"text":"${'\\"'.repeat(240_000)}"}`))).toEqual({
      text: '"'.repeat(240_000),
    });
  });

  it('reads 64 KB of the worst in a moment', () => {
    const text = `{${Array.from({ length: 4000 }, (_, index) => `"${index}":"\\u0041"`).join(',')}}`;
    const started = process.threadCpuUsage();
    parseJson(utf8(text));
    // of this thread alone, in microseconds: other load on the machine does not count
    expect(process.threadCpuUsage(started).user).toBeLessThan(200_000);
  });
});
