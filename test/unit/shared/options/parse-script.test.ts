import variant from '@jitl/quickjs-wasmfile-release-sync';
import fc from 'fast-check';
import { newQuickJSWASMModuleFromVariant, type QuickJSSyncVariant } from 'quickjs-emscripten-core';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../../../shared/options/parse-script.ts';
import { anyText, textOfParts } from '../../../support/any-text.ts';

// the package's types are those of its CommonJS half; what Node imports here is the variant itself
const quickjs = await newQuickJSWASMModuleFromVariant(variant as unknown as QuickJSSyncVariant);

/** Whether the engine of the sandbox parses a text as a script in strict mode. */
function engineReads(text: string): boolean {
  using context = quickjs.newContext();
  // Not to be run: the call is refused while it is parsed.
  using made = context.unwrapResult(
    context.evalCode(
      '"use strict"; (text) => { try { Function(text); } catch (e) { return e instanceof SyntaxError; } return false; }',
    ),
  );
  using source = context.newString(`"use strict";${text}\n`);
  using refused = context.unwrapResult(context.callFunction(made, context.undefined, source));
  return context.dump(refused) === false;
}

function faultOf(text: string) {
  const parsed = parseScript(text);
  return 'fault' in parsed ? parsed.fault : null;
}

describe('parseScript', () => {
  it.each([
    'let a = 1; a ||= 2; a ??= 3; a **= 2;',
    'class A { static #x = 1; static { A.#x; } get y() { return #x in this; } }',
    'async function f() { for await (const x of y) await x; }',
    'function* g() { yield* g(); }',
    'const { a, ...b } = {}, [c = 1, ...d] = [];',
    'a?.b?.[c]?.(d);',
    '/(?<year>\\d{4})/dgimsuy;',
    '/[\\p{L}--[a-z]]/v;',
    '0b1n + 1_000n;',
    'try {} catch {}',
    'tag`\\u`;',
    'let async, of, get, from;',
    '"\u2028";',
    '\uFEFFlet x;',
  ])('reads what the engine reads: %s', (text) => {
    expect(faultOf(text)).toBeNull();
    expect(engineReads(text)).toBe(true);
  });

  it.each<[string, number, number, string]>([
    ['pin.minLength = ;', 1, 17, '";" is not expected here.'],
    ['if (x) {\n  y();\n', 3, 1, 'the script ends too early: something is not closed.'],
    ['x();\ny(]);', 2, 3, '"]" is not expected here.'],
    ['def pin = 6', 1, 5, '"pin" is not expected here.'],
    ['x = "six', 1, 5, 'a text is not closed: its last quote is missing.'],
    ['x = `six', 1, 6, 'a text is not closed: its last ` is missing.'],
    ['/* x', 1, 1, 'a comment is not closed: */ is missing.'],
    ['x = /six', 1, 6, 'a regular expression is not closed: its last / is missing.'],
    ['x = /(/;', 1, 6, 'a regular expression is not valid: unterminated group.'],
    ['x = “six”;', 1, 5, '"“" is not expected here. Texts stand in straight quotes.'],
    ['x = #six;', 1, 5, '"#" is not expected here.'],
    ['x = 6 "six";', 1, 7, 'a text is not expected here.'],
    ['let x; let x;', 1, 12, '"x" has already been declared.'],
    ['let public = 1;', 1, 5, '"public" is a word of JavaScript itself, not a name.'],
    ['6 = x;', 1, 1, 'nothing can be assigned to this.'],
    ['const x;', 1, 8, '";" is not expected here.'],
    ['return 6;', 1, 1, '"return" works inside a function only.'],
    ['import x from "x";', 1, 1, 'a script can neither import nor export anything.'],
    ['export const x = 6;', 1, 1, 'a script can neither import nor export anything.'],
    ['with (pin) minLength = 6;', 1, 1, '"with" does not work here.'],
    ['x = 010;', 1, 5, 'this number cannot be read.'],
    ['x = 6px;', 1, 6, 'a number and "px" stand together.'],
    ['delete x;', 1, 1, 'deleting local variable in strict mode.'],
    ['function f(a, a) {}', 1, 15, 'argument name clash.'],
  ])('says where and why it cannot read %s', (text, line, column, reason) => {
    expect(faultOf(text)).toMatchObject({ line, column, option: null, reason, fails: null });
  });

  it.each([
    'x = /(/;',
    'let x; let x;',
    'let public = 1;',
    '6 = x;',
    'const x;',
    'with (x) y;',
    '010;',
    '6px',
    'delete x;',
  ])('refuses what the engine refuses: %s', (text) => expect(engineReads(text)).toBe(false));

  it.each([
    ['brackets', '['.repeat(60_000)],
    ['closed brackets', `x = ${'['.repeat(600)}${']'.repeat(600)};`],
    ['a sum without end', `x = 1${' + 1'.repeat(16_000)};`],
    ['blocks', '{'.repeat(5_000) + '}'.repeat(5_000)],
    ['calls', `x${'()'.repeat(5_000)}`],
    ['else', `if (a) b; ${'else if (a) b; '.repeat(3_000)}`],
  ])('does not go down with too many nested %s', (_, text) =>
    expect(faultOf(text)?.reason).toBe('too much is nested here.'),
  );

  it('reads a list of a thousand and a choice of a hundred', () => {
    expect(faultOf(`x = [${'1, '.repeat(1_000)}];`)).toBeNull();
    expect(faultOf(`if (a) b; ${'else if (a) b; '.repeat(100)}`)).toBeNull();
  });

  it('never throws, and places each fault in the text', () => {
    const text = fc.oneof(
      anyText(),
      textOfParts(
        'a',
        '.b',
        ' = ',
        '6',
        ';',
        '(',
        ')',
        '{',
        '}',
        '`',
        '${',
        '"',
        '/',
        '\n',
        '=>',
        'let ',
        'await ',
        '#',
        '\\',
      ),
    );
    fc.assert(
      fc.property(text, (script) => {
        const fault = faultOf(script);
        if (fault === null) return;
        expect(fault.reason).toMatch(/^[^A-Z].*\.$/su);
        expect(fault.line).toBeLessThanOrEqual(script.split(/\r\n?|\n/).length);
      }),
    );
  });
});
