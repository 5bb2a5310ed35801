import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeFirstLine, evenText, parseScriptFile, printScriptFile } from '../../../../server/tools/script-file.ts';

const FIRST = '// Chipless option script: mobile ID, version 14';

describe('parseScriptFile', () => {
  it('takes the first line off and says what it says', () => {
    expect(parseScriptFile(`${FIRST}\npin.minLength = 8;\n`)).toEqual({
      text: 'pin.minLength = 8;\n',
      basedOn: { kind: 'mobile-id', version: 14 },
      linesBefore: 1,
    });
  });

  it.each([
    ['CRLF', `${FIRST}\r\npin.minLength = 8;\r\n`],
    ['a byte order mark', `\ufeff${FIRST}\npin.minLength = 8;\n`],
    ['both', `\ufeff${FIRST}\r\npin.minLength = 8;\r\n`],
    ['no end of the last line', `${FIRST}\npin.minLength = 8;`],
    ['empty lines at its end', `${FIRST}\npin.minLength = 8;\n\n\n`],
    ['spaces after the first line', `${FIRST}  \npin.minLength = 8;\n`],
  ])('reads the same script from a file with %s', (_, content) => {
    expect(parseScriptFile(content)).toEqual(parseScriptFile(`${FIRST}\npin.minLength = 8;\n`));
  });

  it.each([
    ['no first line', 'pin.minLength = 8;\n'],
    ['another kind', '// Chipless option script: smart watch, version 14\n'],
    ['version 0', '// Chipless option script: mobile ID, version 0\n'],
    ['a version with a zero before it', '// Chipless option script: mobile ID, version 014\n'],
    ['a version that is none', '// Chipless option script: mobile ID, version newest\n'],
    ['more on the line', `${FIRST}, by Ada\n`],
    ['the line further down', `\n${FIRST}\n`],
    ['a kind of the prototype', '// Chipless option script: constructor, version 1\n'],
  ])('takes a file with %s for a script without first line, and nothing off it', (_, content) => {
    expect(parseScriptFile(content)).toEqual({ text: evenText(content), basedOn: null, linesBefore: 0 });
  });

  it('reads a file of nothing but the first line as an empty script', () => {
    expect(parseScriptFile(FIRST)).toMatchObject({ text: '\n', basedOn: { version: 14 } });
  });
});

describe('printScriptFile', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', ';', '"', '\n', '\r\n', '/', 'ü', '\u2028') });

  it('is read as it was printed, whatever the script', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 999_999 }), (script, version) => {
        expect(parseScriptFile(printScriptFile('virtual-smart-card', version, script))).toEqual({
          text: evenText(script),
          basedOn: { kind: 'virtual-smart-card', version },
          linesBefore: 1,
        });
      }),
    );
  });

  it('changes nothing else when the first line changes, and puts one where there is none', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', '\ufeff'), fc.boolean(), (script, mark, with1st) => {
        const content = mark + (with1st ? `${FIRST}\r\n` : '') + script;
        const changed = changeFirstLine(content, 'mobile-id', 15);
        const before = parseScriptFile(content);
        const after = parseScriptFile(changed);
        expect(after).toMatchObject({ text: before.text, basedOn: { kind: 'mobile-id', version: 15 } });
        expect(changed.startsWith(mark)).toBe(true);
        expect(changed.endsWith(script)).toBe(true);
      }),
    );
  });

  it('keeps the line ends of the file in the line that it adds', () => {
    expect(changeFirstLine('pin.minLength = 8;\r\n', 'mobile-id', 1)).toBe(
      '// Chipless option script: mobile ID, version 1\r\npin.minLength = 8;\r\n',
    );
  });
});
