import { afterAll, describe, expect, it } from 'vitest';
import { openSandbox } from '../../../../server/options/sandbox/open-sandbox.ts';
import { checkScript } from '../../../../shared/options/check-script.ts';
import { namesOfKind } from '../../../../shared/options/names-of-kind.ts';
import { SCRIPT_GLOBALS } from '../../../../shared/options/script-globals.ts';
import { SAMPLE_USERS, type UserFields } from '../../../../shared/options/user-fields.ts';

const kind = 'virtual smart card';
const now = new Date('2026-11-22T10:00:00Z');

describe('what the checks of a text say of names', () => {
  const sandbox = openSandbox({ organization: 'Example AG' });
  afterAll(() => sandbox.close());

  const evaluate = (script: string) => {
    const user = SAMPLE_USERS[0] as UserFields; // there are three
    return sandbox.evaluate({ kind, script, user, now });
  };

  it('agrees with what the sandbox has', async () => {
    const script = 'properties.profileName = Object.getOwnPropertyNames(globalThis).join(" ");';
    const { values } = await evaluate(script);
    const named = values['properties.profileName'];
    const present = named !== undefined && 'value' in named ? String(named.value).split(' ') : [];
    expect(present.toSorted()).toEqual(['user', ...namesOfKind(kind).groups, ...SCRIPT_GLOBALS].toSorted());
  });

  it.each([
    'pin.minLenght = 6;',
    'if (pin.minLenght > 6);',
    'delivery.qrCode = "email";',
    'pins.minLength = 6;',
    'user.departmnt;',
    'const { emial } = user;',
    'user.email = "x";',
    'user = {};',
    'delete user.email;',
    'const user = {};',
    'pin = {};',
    'let pin = {};',
    'function pin() {}',
    'delete pin.minLength;',
    'fetch("https://example.com");',
    'console.log(user.email);',
    'length = 8;',
    '{ let length = 8; } pin.minLength = length;',
    'pin.minLength = ;',
    'with (pin) minLength = 6;',
  ])('refuses what fails in the sandbox: %s', async (script) => {
    expect((await evaluate(script)).fault).not.toBeNull();
    expect(checkScript(kind, script)).not.toEqual([]);
  });

  it.each([
    'const { email: mail, department = "" } = user; properties.userId = mail + department;',
    'for (const name of ["authentication", "signature"]) keyAlgorithms[name] = "P-384";',
    'Object.assign(pin, { minLength: 8 });',
    'if (typeof fetch === "undefined") pin.minLength = 8;',
    'async function f() { await 1; } f();',
    'JSON.stringify(user); user.toString(); String(pin.hasOwnProperty("minLength"));',
    'class Rule { #length = 8; get length() { return this.#length; } } pin.minLength = new Rule().length;',
    'properties.userId = user.email.match(/(?<name>[^@]+)@/v).groups.name;',
    'pin["minLength"] = this.pin.maxLength;',
    '{ const pin = { minLength: 6 }; pin.anything = pin.minLength; }',
  ])('has nothing against what works in the sandbox: %s', async (script) => {
    expect((await evaluate(script)).fault).toBeNull();
    expect(checkScript(kind, script)).toEqual([]);
  });
});
