import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScript } from '../../../../shared/options/check-script.ts';
import { defaultScript } from '../../../../shared/options/default-script.ts';
import { importOlder } from '../../../../shared/options/import-older.ts';
import { sayOlder } from '../../../../shared/options/older/older-fault.ts';
import { OLDER_VARIABLES } from '../../../../shared/options/older/older-variables.ts';
import { parseScript } from '../../../../shared/options/parse-script.ts';
import { olderFaults } from '../../../../shared/texts/en/options/older-faults.ts';
import { anyText, textOfParts } from '../../../support/any-text.ts';
import { runOptions } from '../../../support/run-options.ts';

const CARD = 'virtual smart card';
const MOBILE = 'mobile ID';
/** Begins code in a Groovy text. */
const CODE = '$' + '{';

/** What an older script sets in a script that sets nothing. */
function taken(older: string, kind: Parameters<typeof importOlder>[0] = CARD) {
  const { taken, unknown } = importOlder(kind, older, '');
  expect(unknown).toEqual([]);
  return Object.fromEntries(taken.map(({ option, value }) => [option, value]));
}

function unknown(older: string, kind: Parameters<typeof importOlder>[0] = CARD) {
  return importOlder(kind, older, '').unknown.map(({ line, source, why }) => [
    line,
    source,
    sayOlder(why, olderFaults),
  ]);
}

describe('importOlder', () => {
  it('takes a whole script over, and changes nothing else in the script that is there', () => {
    const older = `
      /* Options of the virtual smart card
         with default values */
      import groovy.time.TimeCategory
      def VirtualSmartCardOptionUserID = binding.variables["UsersDp_Email"]
      def VirtualSmartCardOptionServerName = "Acme"; // on the card
      def VirtualSmartCardOptionProfileName = 'Card of ' + binding.variables["UsersDp_CN"]
      def VirtualSmartCardOptionPinMinLength = 8
      def VirtualSmartCardOptionPinMaxLength = 12
      def VirtualSmartCardOptionPinUpperCase = "REQUIRED"
      def VirtualSmartCardOptionPinLowerCase = "ALLOWED"
      def VirtualSmartCardOptionDigitsAllowed = "REQUIRED"
      def VirtualSmartCardOptionSpecialCharactersAllowed = "DISALLOWED"
      def yearsOfValidity = 3
      use (groovy.time.TimeCategory) {
        validTo = new Date() + yearsOfValidity.years
      }
      def VirtualSmartCardEmailBeforeExpiringDays = [90, 30]
      def VirtualSmartCardEmailBeforeExpiringEachDay = false
    `;
    const current = defaultScript(CARD);
    const { text, taken, unknown } = importOlder(CARD, older, current);
    expect(unknown).toEqual([]);
    expect(runOptions(CARD, text)).toEqual({
      ...runOptions(CARD, current),
      'properties.userId': 'sample.employee@example.com',
      'properties.serverName': 'Acme',
      'properties.profileName': 'Card of Sam Ample',
      'pin.minLength': 8,
      'pin.maxLength': 12,
      'pin.upperCase': 'required',
      'pin.lowerCase': 'allowed',
      'pin.digits': 'required',
      'pin.specialCharacters': 'disallowed',
      'validity.amount': 3,
      'validity.unit': 'years',
      'notifications.daysBeforeExpiry': [90, 30],
      'notifications.everyDayAfterLast': false,
    });
    expect(taken.find(({ option }) => option === 'pin.minLength')).toEqual({
      variable: 'VirtualSmartCardOptionPinMinLength',
      option: 'pin.minLength',
      line: 8,
      value: '8',
    });
    expect(text.split('\n')).toHaveLength(current.split('\n').length);
    expect(checkScript(CARD, text)).toEqual([]);
  });

  it('knows the variables of a mobile ID, in both spellings of expiring', () => {
    const older = `
      MobileIDOptionUserID = binding.variables["UsersDp_UserName"]
      MobileIDOptionServerName = "Acme"
      MobileIDOptionProfileName = "Mobile"
      MobileIDEmailBeforeEpiringDays = "60,30,14,7"
      MobileIDEmailBeforeExpiringEachDay = "YES"
      yearsOfValidity = 1`;
    expect(taken(older, MOBILE)).toEqual({
      'properties.userId': 'user.userName',
      'properties.serverName': '"Acme"',
      'properties.profileName': '"Mobile"',
      'notifications.daysBeforeExpiry': '[60, 30, 14, 7]',
      'notifications.everyDayAfterLast': 'true',
      'validity.amount': '1',
      'validity.unit': '"years"',
    });
    expect(taken('MobileIDEmailBeforeExpiringDays = [5]', MOBILE)).toEqual({ 'notifications.daysBeforeExpiry': '[5]' });
  });

  it.each<[string, string]>([
    [
      'VirtualSmartCardOptionPinMinLenght = 6',
      'there is no option for "VirtualSmartCardOptionPinMinLenght". Did you mean "VirtualSmartCardOptionPinMinLength"?',
    ],
    [
      'VirtualSmartCardOptionUserId = x.y()',
      'there is no option for "VirtualSmartCardOptionUserId". Did you mean "VirtualSmartCardOptionUserID"?',
    ],
    ['def colour = "blue"', 'there is no option for "colour".'],
    ['MobileIDOptionServerName = "Acme"', 'it is for mobile IDs only.'],
    ['VirtualSmartCardOptionPinMinLength = 3', 'it has to be a whole number from 4 to 127.'],
    ['VirtualSmartCardOptionPinMinLength = -8', 'it has to be a whole number from 4 to 127.'],
    ['VirtualSmartCardOptionPinMinLength = ~8', '"~" cannot be read here.'],
    ['VirtualSmartCardOptionPinMinLength = - x', '"-" cannot be read here.'],
    ['VirtualSmartCardOptionPinMinLength = 6.5', 'it has to be a whole number from 4 to 127.'],
    ['VirtualSmartCardOptionPinMinLength = "six"', 'it has to be a whole number from 4 to 127.'],
    ['VirtualSmartCardOptionPinMinLength = null', 'it has to be a whole number from 4 to 127.'],
    ['VirtualSmartCardOptionDigitsAllowed = "MAYBE"', 'it has to be ALLOWED, DISALLOWED or REQUIRED.'],
    ['VirtualSmartCardOptionServerName = ""', 'it is empty.'],
    ['VirtualSmartCardOptionServerName = true', 'it has to be a text.'],
    ['VirtualSmartCardOptionServerName = null', 'it has to be a text.'],
    [`VirtualSmartCardOptionServerName = "${'x'.repeat(65)}"`, 'it is longer than 64 characters.'],
    [
      'VirtualSmartCardOptionUserID = binding.variables["UsersDp_Phone"]',
      'there is no field of the user for "UsersDp_Phone".',
    ],
    [
      'VirtualSmartCardOptionUserID = UsersDp_Emial',
      'there is no field of the user for "UsersDp_Emial". Did you mean "UsersDp_Email"?',
    ],
    ['VirtualSmartCardOptionUserID = UsersDp_Email ?: "x"', '"?:" cannot be read here.'],
    ['VirtualSmartCardOptionUserID = UsersDp_Email.substring(3)', '".substring" cannot be taken over.'],
    ['VirtualSmartCardOptionUserID = find("x")', '"find" cannot be read here.'],
    ['VirtualSmartCardOptionUserID = ', 'a value is missing.'],
    ['VirtualSmartCardOptionUserID = "x', 'a text or comment is not closed.'],
    ['VirtualSmartCardOptionUserID += "x"', 'only assignments can be taken over.'],
    ['VirtualSmartCardEmailBeforeExpiringDays = [0]', 'it has to be a whole number from 1 to 365.'],
    ['VirtualSmartCardEmailBeforeExpiringEachDay = "MAYBE"', 'it has to be true or false.'],
    ['validTo = new Date() + 1.year + 3.days', 'validity is counted in years, months or days, not in both.'],
    ['validTo = new Date() + 3.constructor', '".constructor" cannot be taken over.'],
    ['validTo = new Date() + 3.hours', '".hours" cannot be taken over.'],
    ['validFrom = new Date() + 3.days', 'there is no option for "validFrom".'],
    ['log.info("hi")', 'only assignments can be taken over.'],
    ['import java.util.Date', 'only assignments can be taken over.'],
    ['/* never closed', 'a text or comment is not closed.'],
    ['}', 'only assignments can be taken over.'],
  ])('lists %s', (source, why) => expect(unknown(`\n  ${source}`)).toEqual([[2, source.trim(), why]]));

  it.each([
    'if (a == b)\n  VirtualSmartCardOptionPinMinLength = 8',
    'if (a == b) VirtualSmartCardOptionPinMinLength = 8\nelse VirtualSmartCardOptionPinMinLength = 9',
    'if (a(1) == b)\n{\n  VirtualSmartCardOptionPinMinLength = 8\n}\nelse\n{\n  x()\n}',
    'for (a in b) {\n  VirtualSmartCardOptionPinMinLength = 8\n}',
    'try {\n  VirtualSmartCardOptionPinMinLength = 8\n} catch (e) {\n  x()\n} finally { y() }',
    'def f() {\n  VirtualSmartCardOptionPinMinLength = 8\n}',
    'users.each { user ->\n  VirtualSmartCardOptionPinMinLength = 8\n}',
  ])('takes nothing out of what may not be carried out: %s', (source) => {
    const { taken, unknown } = importOlder(CARD, `${source}\nVirtualSmartCardOptionPinMaxLength = 20`, '');
    expect(unknown.map(({ line, source }) => [line, source])).toEqual([[1, source]]);
    expect(taken.map(({ option }) => option)).toEqual(['pin.maxLength']);
  });

  it.each(['x())', 'x)', '}}', ')', '"x', 'if x'])('continues with the line after %s', (source) => {
    const { taken, unknown } = importOlder(CARD, `${source}\nyearsOfValidity = 3`, '');
    expect(unknown.map(({ line }) => line)).toContain(1);
    expect(taken.map(({ option }) => option)).toEqual(['validity.amount', 'validity.unit']);
  });

  it('lets the last assignment win, and says so', () => {
    const older = 'VirtualSmartCardOptionPinMinLength = 8\nVirtualSmartCardOptionPinMinLength = 9';
    const { taken, unknown } = importOlder(CARD, older, '');
    expect(taken).toMatchObject([{ option: 'pin.minLength', line: 2, value: '9' }]);
    expect(unknown).toEqual([
      { line: 1, source: 'VirtualSmartCardOptionPinMinLength = 8', why: { code: 'set again', facts: { line: 2 } } },
    ]);
  });

  it.each<[string, string, string]>([
    ['edits a value', 'pin.minLength = 6; // a\r\n', 'pin.minLength = 8; // a\r\n'],
    ['replaces an expression', 'pin.minLength = short() + /* b */ 2; // a\n', 'pin.minLength = 8; // a\n'],
    ['adds a line to its group', 'pin.maxLength = 9;\nx();\n', 'pin.maxLength = 9;\npin.minLength = 8;\nx();\n'],
    ['overrules a condition', 'if (x) pin.minLength = 6;\n', 'if (x) pin.minLength = 6;\npin.minLength = 8;\n'],
    [
      'overrules two',
      'pin.minLength = 6;\npin.minLength = 7;',
      'pin.minLength = 6;\npin.minLength = 7;\npin.minLength = 8;\n',
    ],
    [
      'overrules what is out of sight',
      'pin.minLength = 6;\nf(pin);\n',
      'pin.minLength = 6;\nf(pin);\npin.minLength = 8;\n',
    ],
  ])('%s of the script that is there', (_, current, text) =>
    expect(importOlder(CARD, 'VirtualSmartCardOptionPinMinLength = 8', current).text).toBe(text),
  );

  it('puts an expression in the place of a value', () =>
    expect(importOlder(CARD, 'VirtualSmartCardOptionUserID = UsersDp_CN', "properties.userId = 'x';").text).toBe(
      'properties.userId = user.commonName;',
    ));

  it('changes nothing when there is nothing to take over', () =>
    expect(importOlder(CARD, '// nothing', 'pin.minLength = 6;')).toEqual({
      text: 'pin.minLength = 6;',
      taken: [],
      unknown: [],
    }));

  it('begins with the default script where the current one cannot be read', () =>
    expect(importOlder(CARD, '', 'pin.minLength = ').text).toBe(defaultScript(CARD)));

  it('continues after too deep nesting', () => {
    const nest = `VirtualSmartCardOptionUserID = ${'('.repeat(20_000)}"x"${')'.repeat(20_000)}`;
    const texts = `VirtualSmartCardOptionUserID = "${CODE.repeat(1_000)}"`;
    for (const deep of [nest, texts, '['.repeat(20_000), '{'.repeat(20_000), 'if ('.repeat(20_000)])
      expect(importOlder(CARD, deep, '').unknown).not.toEqual([]);
  });

  it('does not fill the memory with texts that double', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `a${at + 1} = a${at} + a${at}`);
    const { unknown } = importOlder(CARD, `a0 = "x"\n${lines.join('\n')}`, '');
    expect(unknown.find(({ line }) => line === 15)).toMatchObject({ why: { code: 'text too long', facts: {} } });
  });

  it('never throws, whatever is pasted, and what comes out can be read', () => {
    const variables = Object.keys(OLDER_VARIABLES[CARD]);
    const parts = [
      ...variables,
      'yearsOfValidity',
      'validTo',
      ' = ',
      ' = ',
      '8',
      '"x"',
      '"',
      "'",
      '"REQUIRED"',
      'true',
      '[60, 30]',
    ];
    const more = [
      'UsersDp_Email',
      'binding.variables["UsersDp_CN"]',
      ' + ',
      '.years',
      'new Date()',
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      '\n',
      ';',
      'def ',
      'if ',
      'else ',
      'use (TimeCategory) {',
      '//',
      '/*',
      '*/',
      CODE,
      '\\',
    ];
    const older = fc.oneof(anyText(), textOfParts(...parts, ...more));
    const current = fc.oneof(
      fc.constantFrom('', defaultScript(CARD), 'f(pin);', 'pin.minLength = 6; pin.minLength = 7'),
      anyText(),
    );
    fc.assert(
      fc.property(
        older,
        current,
        fc.constantFrom<[typeof CARD, typeof MOBILE]>(CARD, MOBILE),
        (pasted, before, kind) => {
          const { text, taken, unknown } = importOlder(kind, pasted, before);
          expect(parseScript(text)).toHaveProperty('program');
          for (const { line } of [...taken, ...unknown])
            expect(line).toBeLessThanOrEqual(pasted.split(/\r\n?|\n/).length);
          for (const { why } of unknown) expect(sayOlder(why, olderFaults)).toMatch(/[.?]$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
