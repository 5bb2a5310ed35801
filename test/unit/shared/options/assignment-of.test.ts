import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, textOfParts } from '../../../support/any-text.ts';
import { findAssignments } from '../../../support/find-assignments.ts';

function only(text: string) {
  const found = findAssignments(text);
  if ('fault' in found) throw new TypeError(found.fault.reason);
  expect(found.assignments).toHaveLength(1);
  return found.assignments[0];
}

function paths(text: string): string[] {
  const found = findAssignments(text);
  if ('fault' in found) throw new TypeError(found.fault.reason);
  return found.assignments.map(({ path }) => path);
}

describe('assignmentOf', () => {
  it('returns where an assignment is and where its value is', () => {
    const text = '// PIN\n  pin.minLength = 6; // short\n';
    const found = only(text);
    expect(found).toEqual({
      path: 'pin.minLength',
      start: 25,
      end: 26,
      source: '6',
      literal: { value: 6 },
      topLevel: true,
    });
    expect(text.slice(found?.start, found?.end)).toBe('6');
  });

  it.each<[string, unknown]>([
    ['6', 6],
    ['-6', -6],
    ['0x10', 16],
    ['1_000', 1000],
    ['6.5', 6.5],
    ['true', true],
    ['false', false],
    ['null', null],
    ['"six"', 'six'],
    ["'it\\'s'", "it's"],
    ['`six`', 'six'],
    ['(6)', 6],
    ['((("six")))', 'six'],
    ['[]', []],
    ['[60, 30, -1]', [60, 30, -1]],
    ['[60, 30,]', [60, 30]],
    ['[\n  60,\n  30,\n]', [60, 30]],
  ])('reads %s', (source, value) => expect(only(`pin.minLength = ${source};`)?.literal).toEqual({ value }));

  it.each([
    '3 + 3',
    '+6',
    '- -6',
    '-"6"',
    '6n',
    '1e999',
    'undefined',
    'NaN',
    '/six/',
    '`$' + '{user.email}`',
    'String.raw`six`',
    '["60"]',
    '[60, , 30]',
    '[...[60]]',
    '[[60]]',
    '[60, /* two months */ 30]',
    '{}',
    'user.email',
    '() => 6',
    'true && 6',
  ])('has to work out %s', (source) => expect(only(`pin.minLength = ${source};`)?.literal).toBeNull());

  it.each([
    'pin["minLength"] = 6',
    "pin['minLength'] = 6",
    'pin[`minLength`] = 6',
    'pin . minLength = 6',
    '(pin).minLength = 6',
    '(pin.minLength) = 6',
    'pin.\u006dinLength = 6',
  ])('knows %s', (text) => expect(only(text)).toMatchObject({ path: 'pin.minLength', topLevel: true }));

  it.each([
    'if (true) pin.minLength = 6;',
    '{ pin.minLength = 6; }',
    'set(); function set() { pin.minLength = 6; }',
    'const set = () => (pin.minLength = 6);',
    'pin.minLength += 6;',
    'pin.minLength ??= 6;',
    'user.email && (pin.minLength = 6);',
    'let length = (pin.minLength = 6);',
    'pin.minLength = 6, 0;',
    'for (;;) pin.minLength = 6;',
    'again: pin.minLength = 6;',
  ])('sees that %s is not a statement of the script itself', (text) =>
    expect(only(text)).toMatchObject({ path: 'pin.minLength', topLevel: false }),
  );

  it('finds them in the order of the text, chained ones and unknown names too', () =>
    expect(paths('pin.minLength = pin.maxLength = 6;\nfoo.bar = 1; user.email = "";')).toEqual([
      'pin.minLength',
      'pin.maxLength',
      'foo.bar',
      'user.email',
    ]));

  it.each([
    'let pin = {}; pin.minLength = 6;',
    'function f(pin) { pin.minLength = 6; }',
    'function f() { pin.minLength = 6; { var pin; } }',
    'function f() { a: { var pin; } pin.minLength = 6; }',
    'function f() { for (var pin in {}); pin.minLength = 6; }',
    'function f() { for (var pin of []); pin.minLength = 6; }',
    'function f() { while (0) do { if (1) var pin; else ; } while (0); pin.minLength = 6; }',
    'function f() { try { switch (1) { case 1: var pin; } } finally {} pin.minLength = 6; }',
    '{ pin.minLength = 6; class pin {} }',
    'try {} catch ({ pin }) { pin.minLength = 6; }',
    'for (const pin of []) pin.minLength = 6;',
    'for (let pin = {};;) pin.minLength = 6;',
    '(function pin() { pin.minLength = 6; });',
    '(class pin { static { pin.minLength = 6; } });',
    '([, { a: pin = {} }, ...rest]) => { pin.minLength = 6; };',
    'switch (1) { case 1: let pin; default: pin.minLength = 6; }',
    'class K { static { var pin = {}; pin.minLength = 6; } }',
  ])('ignores a name that the script declares itself: %s', (text) => expect(paths(text)).toEqual([]));

  it.each([
    '{ let pin; } pin.minLength = 6;',
    'function f(pin) {} pin.minLength = 6;',
    'try {} catch (pin) {} pin.minLength = 6;',
    'for (const pin of []) ; pin.minLength = 6;',
    '(function pin() {}); pin.minLength = 6;',
    'class K { pin() { pin.minLength = 6; } }',
    'x = { pin: 1 }; pin: for (;;) pin.minLength = 6;',
  ])('is not fooled by a name in another scope: %s', (text) => expect(paths(text)).toContain('pin.minLength'));

  it.each(['pin[name] = 6', 'pin[0] = 6', 'pin = 6', '[pin.minLength] = [6]', 'pin.minLength++', 'x.y.z = 6'])(
    'does not take %s for an assignment to an option',
    (text) => expect(paths(text)).toEqual([]),
  );

  it('never throws', () => {
    const text = fc.oneof(
      anyText(),
      textOfParts('pin', '.', 'minLength', '=', '6', ';', '(', ')', '{', '}', '`', '"', '\n', '/*', '=>', 'let '),
    );
    fc.assert(
      fc.property(text, (script) => {
        expect(Object.keys(findAssignments(script))).toHaveLength(1);
      }),
    );
  });
});
