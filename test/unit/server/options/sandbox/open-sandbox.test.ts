import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawValue } from '../../../../../server/options/evaluation.ts';
import { openSandbox } from '../../../../../server/options/sandbox/open-sandbox.ts';
import { bareDefaults, defaultScript } from '../../../../../shared/options/default-script.ts';
import { type OptionPath, optionsOfKind } from '../../../../../shared/options/option-list.ts';
import { ALICE_FIELDS, evaluateIn, faultOf } from '../../../../support/evaluate-in.ts';

describe('an evaluation of an option script', () => {
  const sandbox = openSandbox({ organization: 'Example AG' });
  afterAll(() => sandbox.close());
  const evaluate = evaluateIn(sandbox);
  // The threads start with the first one.
  beforeAll(() => evaluate(''), 60_000);
  /** What the script leaves in an option. */
  const valueAfter = async (path: OptionPath, script: string) => {
    const evaluated = await evaluate(script);
    expect(faultOf(evaluated)).toBeNull();
    return evaluated.values[path];
  };

  it.each(['mobile ID', 'virtual smart card'] as const)('gives every option of a %s its default', async (kind) => {
    const evaluated = await evaluate('', { kind });
    expect(evaluated).toMatchObject({ fault: null, lines: {}, readsClock: false });
    expect(Object.keys(evaluated.values)).toEqual(optionsOfKind(kind).map(({ path }) => path));
    for (const script of [bareDefaults(kind), defaultScript(kind)]) {
      expect((await evaluate(script, { kind })).values).toEqual(evaluated.values);
    }
  });

  it('returns the defaults that depend on the person', async () =>
    expect((await evaluate('')).values).toMatchObject({
      'properties.userId': { value: 'alice@example.com' },
      'properties.profileName': { value: 'Mobile ID Alice Ardent' },
      'notifications.daysBeforeExpiry': { value: [60, 30, 14, 7] },
      'limits.activeCredentials': { value: 1 },
    }));

  it('returns what the script sets, and the line of each', async () => {
    const { values, lines } = await evaluate(
      [
        'pin.minLength = 8;',
        '',
        'if (user.department === "Finance") certificates.encryption = true;',
        'else pin.digits = "required";',
        'pin.maxLength = pin.minLength + 4;',
        'limits.activeCredentials = null;',
        'pin.minLength = 9;',
      ].join('\r\n'),
    );
    expect(values).toMatchObject({
      'pin.minLength': { value: 9 },
      'pin.maxLength': { value: 12 },
      'pin.digits': { value: 'allowed' },
      'certificates.encryption': { value: true },
      'limits.activeCredentials': { value: null },
    });
    expect(lines).toEqual({
      ...{ 'pin.minLength': 7, 'pin.maxLength': 5, 'certificates.encryption': 3, 'limits.activeCredentials': 6 },
    });
  });

  it('returns other values for another person', async () => {
    const script = 'properties.profileName = user.commonName + " of " + (user.department || "nowhere");';
    const bob = { ...ALICE_FIELDS, commonName: 'Bob \u0000 "Ö" 😀', department: '' };
    expect((await evaluate(script)).values['properties.profileName']).toEqual({ value: 'Alice Ardent of Finance' });
    expect(
      (await evaluate(script.replace('user.commonName', 'user.commonName.length'), { user: bob })).values,
    ).toMatchObject({ 'properties.profileName': { value: `${bob.commonName.length} of nowhere` } });
  });

  it.each<[script: string, raw: RawValue]>([
    ['undefined', { instead: 'undefined' }],
    ['() => 1', { instead: 'a function' }],
    ['Symbol("x")', { instead: 'a symbol' }],
    ['1n', { instead: 'a big integer' }],
    ['({})', { instead: 'an object' }],
    ['new String("x")', { instead: 'an object' }],
    ['["7"]', { instead: 'a list of something else than numbers' }],
    ['[1, , 2]', { instead: 'a list of something else than numbers' }],
    ['[[1]]', { instead: 'a list of something else than numbers' }],
    ['new Array(1000000)', { instead: 'a list of 1000000 entries' }],
    ['"x".repeat(100000)', { instead: 'a text of 100000 characters' }],
    ['"a\\u0000b"', { instead: 'a text with characters that nobody can see' }],
    ['"\\ud800"', { instead: 'a text with characters that nobody can see' }],
    ['"Zoë 😀"', { value: 'Zoë 😀' }],
    ['0.5', { value: 0.5 }],
    ['NaN', { value: Number.NaN }],
    ['-1 / 0', { value: Number.NEGATIVE_INFINITY }],
    ['null', { value: null }],
    ['[]', { value: [] }],
  ])('takes %s for what it is', async (script, raw) =>
    expect(await valueAfter('notifications.daysBeforeExpiry', `notifications.daysBeforeExpiry = ${script};`)).toEqual(
      raw,
    ),
  );

  it.each([
    ['Object.assign(pin, { minLength: 8 });'],
    ['pin["min" + "Length"] = 8;'],
    ['const { minLength } = pin; pin.minLength = minLength + 2;'],
    ['[8].forEach((length) => { pin.minLength = length; });'],
    ['function set() { pin.minLength = 8; } set();'],
    ['for (const name in pin) if (name === "minLength") pin[name] = 8;'],
    ['pin.minLength = Object.keys(user).length - 1;'],
    ['pin.minLength = "department" in user && !("salary" in user) ? 8 : 9;'],
    ['pin.minLength = JSON.parse(JSON.stringify(pin)).minLength + 2;'],
    ['pin.minLength = (String(user) + pin).length - 22;'],
    ['pin.minLength = [...notifications.daysBeforeExpiry, 1, 2, 3, 4].length;'],
  ])('understands %s', async (script) => expect(await valueAfter('pin.minLength', script)).toEqual({ value: 8 }));

  it.each([
    ['nothing', '', 'Example AG'],
    ['the field itself', 'subject.organization = user.organization;', 'Example AG'],
    ['a department', 'subject.organization = user.department;', 'Finance'],
    ['a text', 'subject.organization = "Example " + "Holding";', 'Example Holding'],
  ])('knows the organisation, and lets its certificates say another: %s', async (_, script, value) =>
    expect(await valueAfter('subject.organization', script)).toEqual({ value }),
  );

  /** Saved before there were options of this name. */
  it.each([
    ['const subject = "Hi"; pin.minLength = subject.length + 6;'],
    ['let subject; subject = 8; pin.minLength = subject;'],
    ['var subject = { a: 8 }; pin.minLength = subject.a;'],
    ['function subject() { return 8; } pin.minLength = subject();'],
    ['class subject { static a = 8; } pin.minLength = subject.a;'],
    ['const { email: subject } = user; pin.minLength = subject.length - 9;'],
    ['let first = 8, subject = first; pin.minLength = subject;'],
    ['const [...subject] = "Hi there"; pin.minLength = subject.length;'],
    ['let /* (first); */ subject = 8; pin.minLength = subject;'],
    ['let \\u0073ubject = 8; pin.minLength = subject;'],
  ])('leaves a name to a script that had it first: %s', async (script) => {
    expect(await valueAfter('pin.minLength', script)).toEqual({ value: 8 });
    expect(await valueAfter('subject.organization', script)).toEqual({ value: 'Example AG' });
  });

  it('looks for that name in no time', async () =>
    expect(faultOf(await evaluate(`/*${' let'.repeat(16_000)}*/`))).toBeNull());

  it('lets no one else take the name away', async () => {
    const { fault } = await evaluate('delete globalThis.subject;');
    expect(fault?.line).toBe(1);
  });

  it('lets a list be replaced, but not changed where it is not seen', async () => {
    const list = 'notifications.daysBeforeExpiry';
    expect(await valueAfter(list, `${list} = ${list}.concat(3).filter((days) => days < 40);`)).toEqual({
      value: [30, 14, 7, 3],
    });
    const inPlace = 'this list cannot be changed in place. Assign a new one.';
    for (const change of ['push(3)', 'sort()', 'reverse()']) {
      expect(faultOf(await evaluate(`${list}.${change};`))).toMatch(new RegExp(`^1:\\d+ ${inPlace}$`));
    }
    expect(faultOf(await evaluate(`${list}[0] = 3;`))).toBe(`1:31 ${inPlace}`);
    expect(faultOf(await evaluate(`const days = [1];\n${list} = days;\ndays.push(2);`))).toMatch(/^3:\d+ this list/);
  });
});
