import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOptions } from '../../../../shared/options/describe-options.ts';
import type { OptionType, OptionValue } from '../../../../shared/options/option.ts';
import { type DeclaredOption, optionsOfKind } from '../../../../shared/options/option-list.ts';
import { setLiteral } from '../../../../shared/options/set-literal.ts';
import { writeLiteral } from '../../../../shared/options/write-literal.ts';
import { anyText } from '../../../support/any-text.ts';
import { runOptions } from '../../../support/run-options.ts';

const CARD = 'virtual smart card';

describe('setLiteral', () => {
  it.each<[string, string, OptionValue, string]>([
    ['a number', 'pin.minLength = 6; // short\n', 8, 'pin.minLength = 8; // short\n'],
    ['in brackets', 'pin.minLength = ( /* a */ 6 );', -8, 'pin.minLength = ( /* a */ -8 );'],
    ['a name in quotes', 'pin["minLength"]=6', 10, 'pin["minLength"]=10'],
    ['between others', 'x(); pin.minLength = 6; pin.maxLength = 6;', 8, 'x(); pin.minLength = 8; pin.maxLength = 6;'],
    ['the same value in another spelling', 'pin.minLength = 0x06;', 6, 'pin.minLength = 0x06;'],
  ])('edits the value: %s', (_, before, value, after) =>
    expect(setLiteral(CARD, before, 'pin.minLength', value)).toBe(after),
  );

  it.each([
    ['"Chipless"', '"it\'s \\"us\\""'],
    ["'Chipless'", "'it\\'s \"us\"'"],
    ['`Chipless`', '`it\'s "us"`'],
  ])('keeps the quotes of %s', (before, after) =>
    expect(setLiteral(CARD, `properties.serverName = ${before};`, 'properties.serverName', 'it\'s "us"')).toBe(
      `properties.serverName = ${after};`,
    ),
  );

  it.each<[string, string, string]>([
    ['at the end of an empty text', '', 'pin.minLength = 8;\n'],
    ['at the end, as no other of its group is there', 'x();\n', 'x();\npin.minLength = 8;\n'],
    ['at an end without a line end', 'x() // done', 'x() // done\npin.minLength = 8;\n'],
    [
      'behind the last of its group',
      'pin.digits = "allowed";\nx();\n',
      'pin.digits = "allowed";\npin.minLength = 8;\nx();\n',
    ],
    [
      'behind its comment',
      'pin.digits = "allowed" // d\nx();',
      'pin.digits = "allowed" // d\npin.minLength = 8;\nx();',
    ],
    ['behind its block comment', 'pin.digits = "" /* d */\nx();', 'pin.digits = "" /* d */\npin.minLength = 8;\nx();'],
    ['before what follows in its line', 'pin.digits = ""; x();', 'pin.digits = "";\npin.minLength = 8; x();'],
    ['before a block that begins in its line', 'pin.digits = ""; {\n}', 'pin.digits = "";\npin.minLength = 8; {\n}'],
    ['before a comment that goes on', 'pin.digits = ""; /* a\nb */', 'pin.digits = "";\npin.minLength = 8; /* a\nb */'],
    ['with its line ends', 'pin.digits = "";\r\nx();\r\n', 'pin.digits = "";\r\npin.minLength = 8;\r\nx();\r\n'],
    ['with its indentation', '  pin.digits = "";\n', '  pin.digits = "";\n  pin.minLength = 8;\n'],
    [
      'not behind a conditional one',
      'if (x) pin.digits = "";\ny();\n',
      'if (x) pin.digits = "";\ny();\npin.minLength = 8;\n',
    ],
    ['behind one that is worked out', 'pin.digits = x();\ny();\n', 'pin.digits = x();\npin.minLength = 8;\ny();\n'],
    [
      'where no semicolon ends the line',
      'pin.digits = ""\n;[1].map(f)',
      'pin.digits = ""\n;\npin.minLength = 8;[1].map(f)',
    ],
  ])('adds a line %s', (_, before, after) => expect(setLiteral(CARD, before, 'pin.minLength', 8)).toBe(after));

  it.each([
    ['an expression', 'pin.minLength = 3 + 3;'],
    ['two assignments', 'pin.minLength = 6; pin.minLength = 8;'],
    ['a condition', 'if (x) pin.minLength = 6;'],
    ['a group that is handed on', 'pin.minLength = 6; f(pin);'],
    ['a text that cannot be read', 'pin.minLength = '],
  ])('refuses %s', (_, text) => expect(() => setLiteral(CARD, text, 'pin.minLength', 8)).toThrow(TypeError));

  it('refuses an option of the other kind', () =>
    expect(() => setLiteral(CARD, '', 'delivery.qrCode', 'email')).toThrow(TypeError));

  it('edits one value and nothing else, whatever stands around it', () => {
    fc.assert(
      fc.property(script(), option(), fc.gen(), ({ text }, edited, gen) => {
        const before = stateOf(text, edited);
        fc.pre(before?.how === 'literal' || before?.how === 'default');
        const value = gen(anyValue, edited.type);
        const after = setLiteral(CARD, text, edited.path, value);

        expect(stateOf(after, edited)).toMatchObject({ how: 'literal', value });
        expect(runOptions(CARD, after)).toEqual({ ...runOptions(CARD, text), [edited.path]: value });
        if (before?.how === 'literal') {
          const tail = text.length - before.end;
          expect(after.slice(0, before.start)).toBe(text.slice(0, before.start));
          expect(after.slice(after.length - tail)).toBe(text.slice(before.end));
        } else expect(withoutOneInsertion(after, text)).toBe(text);
      }),
    );
  });

  it('returns the original text when the value is set back', () => {
    fc.assert(
      fc.property(script(), option(), fc.gen(), ({ text }, edited, gen) => {
        const before = stateOf(text, edited);
        fc.pre(before?.how === 'literal');
        if (before?.how !== 'literal') return;
        // A spelling of one's own cannot be preserved.
        fc.pre(['"', "'", '`'].some((quote) => text.slice(before.start, before.end) === spelled(before.value, quote)));
        const after = setLiteral(CARD, text, edited.path, gen(anyValue, edited.type));
        expect(setLiteral(CARD, after, edited.path, before.value)).toBe(text);
      }),
    );
  });
});

function stateOf(text: string, { path }: DeclaredOption) {
  const described = describeOptions(CARD, text);
  if ('fault' in described) throw new TypeError(described.fault.reason);
  return described.options[path];
}

function spelled(value: OptionValue, quote: string): string {
  return quote === '"' || quote === "'" || quote === '`' ? writeLiteral(value, quote) : '';
}

/** The one part that makes `after` longer. */
function withoutOneInsertion(after: string, before: string): string {
  let same = 0;
  while (same < before.length && after[same] === before[same]) same++;
  return after.slice(0, same) + after.slice(same + after.length - before.length);
}

function option() {
  return fc.constantFrom(...optionsOfKind(CARD));
}

function anyValue(type: OptionType): fc.Arbitrary<OptionValue> {
  switch (type.is) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(fc.integer(), ...(type.orNull === true ? [fc.constant(null)] : []));
    case 'choice':
      return fc.constantFrom(...type.values);
    case 'text':
      return fc.oneof(anyText(), fc.constantFrom('a"b', "a'b", '`$' + '{a}`', '\\', '*/', '// a', '\n'));
    case 'integers':
      return fc.array(fc.integer(), { maxLength: 5 });
  }
}

/** What a script may contain between its assignments that looks like one but is not. */
const AROUND = [
  '// pin.minLength = 99;',
  '/* pin.minLength = 99; */',
  '/*\n pin.minLength = 99;\n*/',
  'const text = "pin.minLength = 99;";',
  '`pin.minLength = 99;\n`;',
  'function f() {\n  return pin.minLength;\n}',
  '{ let pin = {}; pin.minLength = 99; }',
  'if (user.department === "Finance") {\n}',
  'for (const each of [1, 2]) { each; }',
  'const { email } = user;',
  ';;',
  '[1, 2].map((x) => x);',
  // Not at the start of a statement: acorn 8 reads a regular expression behind two blocks, `{} {} /=/`, as a division.
  'void /=/.test("=");',
  'label: for (;;) break label;',
];

function script(): fc.Arbitrary<{ text: string }> {
  const lineEnd = fc.constantFrom('\n', '\r\n');
  const between = fc.constantFrom(' ', '', '\n', '\n\n', ' // why\n', ' /* why */ ', ' /* a\n b */\n', '\n  ');
  const literal = fc.gen().map((gen) => {
    const edited = gen(option);
    const [group, name] = edited.path.split('.');
    const quote = gen(() => fc.constantFrom<'"' | "'" | '`'>('"', "'", '`'));
    const value = writeLiteral(gen(anyValue, edited.type), quote);
    const left = gen(() => fc.constantFrom(`${group}.${name}`, `${group}["${name}"]`, `${group} . ${name}`));
    const right = gen(() => fc.constantFrom(value, `(${value})`, ` /* was */ ${value} // now\n`));
    return { path: edited.path, source: `${left} =${gen(() => between)}${right};` };
  });
  const expression = option().map(({ path }) => ({ path, source: `${path} = [user.email, ${path}].length;` }));
  const noise = fc.constantFrom(...AROUND).map((source) => ({ path: source, source }));
  const parts = fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: literal }, expression, noise), {
    selector: ({ path }) => path,
    maxLength: 12,
  });
  return fc.tuple(parts, fc.array(between, { minLength: 13, maxLength: 13 }), lineEnd).map(([some, gaps, end]) => {
    const text = some
      .map(({ source }, at) => `${source}${source.startsWith('//') ? '\n' : ''}${gaps[at] ?? ''}`)
      .join('');
    return { text: text.replaceAll('\n', end) };
  });
}
