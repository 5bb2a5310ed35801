import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSandbox } from '../../../../../server/options/sandbox/open-sandbox.ts';
import { LONGEST_SCRIPT } from '../../../../../shared/options/option-kind.ts';
import { evaluateIn, faultOf } from '../../../../support/evaluate-in.ts';

describe('the fault of an option script', () => {
  const sandbox = openSandbox({ organization: 'Example AG' });
  afterAll(() => sandbox.close());
  const evaluate = evaluateIn(sandbox);
  // The threads start with the first one.
  beforeAll(() => evaluate(''), 60_000);

  it.each([
    [
      'an unknown option',
      'pin.minLenght = 8;',
      '1:4 there is no option "pin.minLenght". Did you mean "pin.minLength"?',
    ],
    ['an unknown option that is read', 'if (pin.max > 3) pin.minLength = 4;', /^1:8 there is no option "pin\.max"/],
    ['an option by a name made up later', 'pin["x" + 1] = 8;', '1:4 there is no option "pin.x1".'],
    ['an unknown field', 'user.mail;', '1:5 there is no field "user.mail". Did you mean "user.email"?'],
    ['a changed user', 'user.email = "";', '1:5 user cannot be changed: it is who the order is for.'],
    ['a replaced user', 'user = {};', '1:1 user cannot be changed: it is who the order is for.'],
    [
      'a replaced group',
      '\npin = { minLength: 8 };',
      /^2:1 "pin" is a group of options. Set one of them, such as pin\.minLength\.$/,
    ],
    ['a declared group', 'let pin = 3;', '-:- "pin" has its meaning already: choose another name.'],
    ['a deleted option', 'delete pin.minLength;', /^1:\d+ an option cannot be deleted/],
    [
      'a redefined option',
      'Object.defineProperty(pin, "minLength", { value: 8 });',
      /^1:\d+ "pin" is a group of options/,
    ],
    ['a frozen group', 'Object.freeze(pin);', /^1:\d+ "pin" is a group of options/],
    ['a group with another prototype', 'Object.setPrototypeOf(pin, {});', /^1:\d+ "pin" is a group of options/],
    [
      'a name that is not there',
      '\n\n  console.log(1);',
      '3:3 there is no "console" here: a script can only read user and set options.',
    ],
    [
      'a name behind wide letters',
      '/* Zoë 😀 */ console;',
      '1:14 there is no "console" here: a script can only read user and set options.',
    ],
    ['bad syntax', 'pin.minLength = 8;\npin.maxLength = = 3;', /^2:17 /],
    ['chance', 'pin.minLength = Math.random();', /^1:\d+ there is no Math\.random here/],
    ['a text thrown', 'throw "not for\\n\\u202eyou";', '-:- it threw "not for you".'],
    ['an error thrown', '\nthrow new Error("Nobody there");', '2:16 it threw "Nobody there".'],
    ['nothing thrown', 'throw undefined;', '-:- it threw undefined.'],
    ['an object thrown', 'throw {};', '-:- it threw an object.'],
    ['a function thrown', 'throw () => 1;', '-:- it threw a function.'],
    [
      'a fault inside of a function',
      'const set = () => {\n  null.x;\n};\nset();',
      "2:7 cannot read property 'x' of null.",
    ],
    ['a fault inside of new Function', '\nnew Function("process.exit()")();', /^2:\d+ there is no "process" here/],
    ['an endless recursion', 'const f = () => f() + 1;\nf();', '1:18 it called itself too deeply.'],
    ['a deep syntax', '('.repeat(30_000), /^1:\d+ it called itself too deeply\.$/],
  ])('reports %s', async (_, script, told) => {
    const said = faultOf(await evaluate(script));
    if (typeof told === 'string') expect(said).toBe(told);
    else expect(said).toMatch(told);
  });

  it('comes with what was set until then', async () => {
    const { values, lines } = await evaluate('pin.minLength = 8;\nthrow 1;\npin.maxLength = 9;');
    expect(values).toMatchObject({ 'pin.minLength': { value: 8 }, 'pin.maxLength': { value: 15 } });
    expect(lines).toEqual({ 'pin.minLength': 1 });
  });

  it.each([
    ['throw "x".repeat(100000);'],
    ['throw new Error("x".repeat(100000));'],
    ['throw new TypeError("x\\n\\u202e".repeat(100000));'],
    ['pin["x\\n\\u202e".repeat(100000)] = 1;'],
    ['user["x".repeat(100000)];'],
    ['new Function("x".repeat(100000))();'],
  ])('is one short line whatever is thrown: %s', async (script) =>
    expect(faultOf(await evaluate(script))).toMatch(/^[\d-]+:[\d-]+ [^\n\u202e]{1,350}[.?]$/),
  );

  it('says that a script is too long before it runs', async () =>
    expect(await evaluate(' '.repeat(LONGEST_SCRIPT + 1))).toEqual({
      fault: {
        line: null,
        column: null,
        option: null,
        reason: 'the script is 1 character too long: 65,536 is the most.',
        what: { code: 'script too long', facts: { over: 1, most: LONGEST_SCRIPT } },
        fails: null,
      },
      ...{ values: {}, lines: {}, readsClock: false },
    }));
});
