import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScript } from '../../../../shared/options/default-script.ts';
import { describeOptions } from '../../../../shared/options/describe-options.ts';
import { optionsOfKind } from '../../../../shared/options/option-list.ts';
import { runOptions } from '../../../support/run-options.ts';

const CARD = 'virtual smart card';

function described(text: string, kind: Parameters<typeof describeOptions>[0] = CARD) {
  const found = describeOptions(kind, text);
  if ('fault' in found) throw new TypeError(found.fault.reason);
  return found.options;
}

describe('describeOptions', () => {
  it('describes each option of the kind, and those only', () => {
    for (const kind of ['virtual smart card', 'mobile ID'] as const) {
      const paths = optionsOfKind(kind).map(({ path }) => path);
      expect(Object.keys(described('', kind))).toEqual(paths);
      expect(Object.values(described('', kind)).map(({ how }) => how)).toEqual(paths.map(() => 'default'));
    }
    expect(described('')['pin.minLength']).toEqual({ how: 'default', source: '6' });
    expect(described('', 'mobile ID')['properties.profileName']).toEqual({
      how: 'default',
      source: '"Mobile ID " + user.commonName',
    });
  });

  it('finds in the default script literals but for those that name the user', () => {
    const expressions = Object.entries(described(defaultScript(CARD))).filter(([, { how }]) => how !== 'literal');
    expect(expressions.map(([path, state]) => [path, state.how])).toEqual([
      ['properties.userId', 'expression'],
      ['properties.serverName', 'expression'],
      ['properties.profileName', 'expression'],
      ['subject.organization', 'expression'],
    ]);
  });

  it('returns where the one literal value is', () => {
    const text = '// short\r\npin["minLength"] = (8);';
    const state = described(text)['pin.minLength'];
    expect(state).toEqual({ how: 'literal', value: 8, line: 2, start: 30, end: 31 });
  });

  it.each<[string, string, string, number[]]>([
    ['an expression', 'pin.minLength = 3 + 3;', '3 + 3', [1]],
    ['a value of another type', 'pin.minLength = "six";', '"six"', [1]],
    ['a choice that there is not', 'pin.minLength = null;', 'null', [1]],
    ['a condition', '\nif (x()) pin.minLength = 8;', 'if (x()) pin.minLength = 8;', [2]],
    ['two values', 'pin.minLength = 6;\npin.minLength = 8;', 'pin.minLength = 6;\npin.minLength = 8;', [1, 2]],
    ['two in one line', 'pin.minLength = 6; pin.minLength = 8;', 'pin.minLength = 6;\npin.minLength = 8;', [1]],
    ['a chain', 'pin.maxLength = pin.minLength = 8;', 'pin.maxLength = pin.minLength = 8;', [1]],
    ['another operator', 'pin.minLength += 2;', 'pin.minLength += 2;', [1]],
    ['counting up', 'pin.minLength++;', 'pin.minLength++;', [1]],
    ['taking apart', '[pin.minLength] = [8];', '[pin.minLength] = [8];', [1]],
    ['taking an object apart', '({ a: pin.minLength = 8 } = {});', '({ a: pin.minLength = 8 } = {});', [1]],
    ['a loop', 'for (pin.minLength of [8]);', 'for (pin.minLength of [8]);', [1]],
    ['deleting', 'delete pin.minLength;', 'delete pin.minLength;', [1]],
    ['a worked-out name', 'pin[name()] = 8;', 'pin[name()] = 8;', [1]],
    ['the whole group', 'pin = { minLength: 8 };', 'pin = { minLength: 8 };', [1]],
    [
      'an object of the language',
      'Object.assign(pin, { minLength: 8 });',
      'Object.assign(pin, { minLength: 8 });',
      [1],
    ],
    ['another name for the group', 'const p = pin;\np.minLength = 8;', 'const p = pin;', [1]],
    ['a function that gets the group', 'f(pin);', 'f(pin);', [1]],
    ['the global object', 'globalThis.pin.minLength = 8;', 'globalThis.pin.minLength = 8;', [1]],
    ['the global this', '(() => this.pin)().minLength = 8;', '(() => this.pin)().minLength = 8;', [1]],
    ['eval', 'eval("pin.minLength = 8");', 'eval("pin.minLength = 8");', [1]],
    ['a made function', 'Function("pin.minLength = 8")();', 'Function("pin.minLength = 8")();', [1]],
    ['a value and a way round it', 'pin.minLength = 6;\nf(pin);', 'pin.minLength = 6;\nf(pin);', [1, 2]],
  ])('takes %s for an expression', (_, text, source, lines) =>
    expect(described(text)['pin.minLength']).toEqual({ how: 'expression', source, lines }),
  );

  it('attributes a group that is passed on to all of its options, and to no others', () => {
    const options = described('f(pin);');
    const handed = Object.entries(options).filter(([, { how }]) => how === 'expression');
    expect(handed.map(([path]) => path)).toEqual(Object.keys(options).filter((path) => path.startsWith('pin.')));
  });

  it.each([
    'if (pin.minLength > 6) x();',
    'pin["maxLength"] = pin.minLength;',
    'typeof pin;',
    'const pin = {}; pin.minLength = 8;',
    'function f(pin) { pin.minLength = 8; }',
    'other.minLength = 8;',
    'globalThis.something = 8;',
    'class K { f() { this.pin = 8; } }',
  ])('does not take %s for a change of it', (text) =>
    expect(described(text)['pin.minLength']).toMatchObject({ how: 'default' }),
  );

  it('knows which values a form can show', () => {
    const options = described(`
      certificates.signature = 1;
      pin.minLength = 3;
      limits.activeCredentials = null;
      validity.amount = null;
      pin.digits = "maybe";
      pin.upperCase = 'required';
      properties.serverName = "";
      notifications.daysBeforeExpiry = [];
      notifications.user = [1];
    `);
    expect(options).toMatchObject({
      'certificates.signature': { how: 'expression' },
      'pin.minLength': { how: 'literal', value: 3 },
      'limits.activeCredentials': { how: 'literal', value: null },
      'validity.amount': { how: 'expression' },
      'pin.digits': { how: 'expression' },
      'pin.upperCase': { how: 'literal', value: 'required' },
      'properties.serverName': { how: 'literal', value: '' },
      'notifications.daysBeforeExpiry': { how: 'literal', value: [] },
      'notifications.user': { how: 'expression' },
    });
  });

  it('says why a text cannot be read', () =>
    expect(describeOptions(CARD, 'pin.minLength = ;')).toMatchObject({
      fault: { line: 1, column: 17, option: null, reason: '";" is not expected here.', fails: null },
    }));

  it('is right about what it calls a literal or a default, whatever the script does', () => {
    const option = fc.constantFrom(...optionsOfKind(CARD).filter(({ type }) => type.is === 'integer'));
    const statement = fc.tuple(option, fc.constantFrom(...WAYS), fc.integer({ min: 1, max: 20 }));
    const script = fc
      .array(
        statement.map(([{ path }, way, value]) =>
          way(path, path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1), value),
        ),
      )
      .map((statements) => statements.map((one) => `{\n${one}\n}`).join('\n'));
    fc.assert(
      fc.property(
        fc.oneof(
          script,
          script.map((text) => text.replaceAll(/^[{}]$/gm, '')),
        ),
        (text) => {
          const found = describeOptions(CARD, text);
          fc.pre('options' in found);
          const ran = runOptions(CARD, text);
          for (const [path, state] of Object.entries('options' in found ? found.options : {})) {
            if (state.how === 'literal') expect(ran[path]).toEqual(state.value);
            if (state.how === 'default') expect(ran).not.toHaveProperty([path]);
          }
        },
      ),
    );
  });
});

/** Ways to set an option, some of them out of sight. */
const WAYS: ReadonlyArray<(path: string, group: string, name: string, value: number) => string> = [
  (path, _, __, value) => `${path} = ${value};`,
  (path, _, __, value) => `${path} = ${value};`,
  (_, group, name, value) => `${group}["${name}"] = ${value};`,
  (_, group, name, value) => `${group}["${name.slice(0, 2)}" + "${name.slice(2)}"] = ${value};`,
  (_, group, name, value) => `Object.assign(${group}, { ${name}: ${value} });`,
  (_, group, name, value) => `var other = ${group}; other.${name} = ${value};`,
  (_, group, name, value) => `((${group}) => { ${group}.${name} = 1; })({ ${name}: ${value} });`,
  (_, group, name, value) => `(({ ${group}: it }) => { it.${name} = ${value}; })(globalThis);`,
  (_, group, name, value) => `(() => this.${group})().${name} = ${value};`,
  (path, _, __, value) => `eval("${path} = ${value};");`,
  (path, _, __, value) => `Function("${path} = ${value};")();`,
  (path, _, __, value) => `[${path}] = [${value}];`,
  (path, _, __, value) => `({ a: ${path} = ${value} } = {});`,
  (path, _, __, value) => `({ ...${path} } = { a: ${value} });`,
  (path, _, __, value) => `for (${path} of [${value}]);`,
  (path, _, __, value) => `for (${path} in [${value}]);`,
  (path, _, __, value) => `(function f(n) { if (n > 0) f(n - 1); else ${path} = ${value}; })(2);`,
  (path) => `${path}++;`,
  (path, _, __, value) => `${path} ||= ${value};`,
  (_, group, name, value) => `({ get x() { return ${group}; } }).x.${name} = ${value};`,
  (_, group, name, value) => `class K { static #g = ${group}; static { K.#g.${name} = ${value}; } }`,
  (_, group, name, value) => `try { throw ${group}; } catch (it) { it.${name} = ${value}; }`,
  (_, group, name, value) => `Reflect.set(${group}, "${name}", ${value});`,
  (path, _, __, value) => `label: { ${path} = ${value}; break label; }`,
  (path, _, __, value) => `if (user.department === "Finance") ${path} = ${value};`,
  (_, group, name) => `var { ${name} } = ${group};`,
];
