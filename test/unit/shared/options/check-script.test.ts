import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScript } from '../../../../shared/options/check-script.ts';
import { LONGEST_SCRIPT } from '../../../../shared/options/option-kind.ts';
import { anyText, textOfParts } from '../../../support/any-text.ts';

const CARD = 'virtual smart card';
const ONLY = 'a script can only read user and set options.';

function reasons(text: string, kind: Parameters<typeof checkScript>[0] = CARD): string[] {
  return checkScript(kind, text).map(({ reason }) => reason);
}

describe('checkScript', () => {
  it.each([
    '',
    '// nothing\n',
    'pin.minLength = 6;',
    'if (user.department === "Finance") certificates.encryption = true;',
    'properties.profileName = `Card of $' + '{user.givenName} $' + '{user.surname}`;',
    'const { email: mail, department = "" } = user; properties.userId = mail + department;',
    'const long = pin.maxLength; pin.minLength = Math.min(long, 8);',
    'for (const name of ["authentication", "signature"]) keyAlgorithms[name] = "P-384";',
    'Object.assign(pin, { minLength: 8 });',
    'const year = new Date().getFullYear(); validity.amount = year > 2030 ? 1 : 2;',
    'properties.userId = user["email"].toLowerCase().split("@")[0];',
    'function long(person) { return person.role === "admin"; } if (long(user)) pin.minLength = 12;',
    'const console = { log() {} }; console.log("x");',
    'if (typeof fetch === "undefined") pin.minLength = 8;',
    'async function f() { await 1; } f();',
    'function* g() { yield 1; } [...g()];',
    'class Rule { #length = 8; get length() { return this.#length; } } pin.minLength = new Rule().length;',
    'var length; length = 8; pin.minLength = length;',
    'label: for (const x of [1]) continue label;',
    'try { throw new Error("x"); } catch (error) { error.message; }',
    'JSON.stringify(user); user.toString(); String(pin.hasOwnProperty("minLength"));',
    'pin.minLength === 6 ? 1 : 2;',
    'pin["minLength"] = 6;',
    'const list = {}; list[user.email] = 1; list[user] = 2; list[pin.minLength] = 3;',
    'const name = "email"; const { [name]: mail, ["nothing"]: nothing, ...rest } = user;',
    'let length = 6; length === 6; user.email.length === 6; Math.max === 6;',
  ])('finds nothing wrong with %s', (text) => expect(checkScript(CARD, text)).toEqual([]));

  it.each<[string, string]>([
    // names of options
    ['pin.minLenght = 6;', 'there is no option "pin.minLenght". Did you mean "pin.minLength"?'],
    ['if (pin.minLenght > 6);', 'there is no option "pin.minLenght". Did you mean "pin.minLength"?'],
    ['pin["minlength"] = 6;', 'there is no option "pin.minlength". Did you mean "pin.minLength"?'],
    ['pin.special = "required";', 'there is no option "pin.special". Did you mean "pin.specialCharacters"?'],
    ['pin.encryption = true;', 'there is no option "pin.encryption".'],
    ['validity.minLength = 6;', 'there is no option "validity.minLength". Did you mean "pin.minLength"?'],
    ['pins.minLength = 6;', 'there is no option "pins.minLength". Did you mean "pin.minLength"?'],
    [
      'certificate.signature = true;',
      'there is no option "certificate.signature". Did you mean "certificates.signature"?',
    ],
    ['foo.bar = 1;', 'there is no option "foo.bar".'],
    ['pin.minLenght++;', 'there is no option "pin.minLenght". Did you mean "pin.minLength"?'],
    ['const { minLenght } = pin;', 'there is no option "pin.minLenght". Did you mean "pin.minLength"?'],
    // options of the other kind
    ['delivery.qrCode = "email";', '"delivery.qrCode" is for mobile IDs only.'],
    ['delivery.place = "email";', '"delivery" is for mobile IDs only.'],
    ['if (secondChannel.email) 1;', '"secondChannel.email" is for mobile IDs only.'],
    // user
    ['user.departmnt;', 'there is no field "user.departmnt". Did you mean "user.department"?'],
    [
      'user.shoeSize;',
      'there is no field "user.shoeSize". There are userName, givenName, surname, commonName, email, department, role, state, organization.',
    ],
    ['const { emial } = user;', 'there is no field "user.emial". Did you mean "user.email"?'],
    ['user.email = "x";', 'user cannot be changed: it is who the order is for.'],
    ['user.email += "x";', 'user cannot be changed: it is who the order is for.'],
    ['user = {};', 'user cannot be changed: it is who the order is for.'],
    ['delete user.email;', 'user cannot be changed: it is who the order is for.'],
    ['({ a: user.email } = {});', 'user cannot be changed: it is who the order is for.'],
    ['const user = {};', '"user" has its meaning already: choose another name.'],
    // groups
    ['pin = {};', '"pin" is a group of options. Set one of them, such as pin.minLength.'],
    ['[pin] = [];', '"pin" is a group of options. Set one of them, such as pin.minLength.'],
    ['let pin = {};', '"pin" has its meaning already: choose another name.'],
    ['function pin() {}', '"pin" has its meaning already: choose another name.'],
    ['delete pin.minLength;', 'an option cannot be deleted. Leave its line out, and its default holds.'],
    ['pin.minLength == 6;', 'this only compares. A single = sets an option.'],
    ['pin.minLength === 6;', 'this only compares. A single = sets an option.'],
    // what does not exist here
    ['fetch("https://example.com");', `there is no "fetch" here: ${ONLY}`],
    ['console.log(user.email);', `there is no "console" here: ${ONLY}`],
    ['require("fs");', `there is no "require" here: ${ONLY}`],
    ['process.exit();', `there is no "process" here: ${ONLY}`],
    ['document.title;', `there is no "document" here: ${ONLY}`],
    ['setTimeout(() => 1, 1);', `there is no "setTimeout" here: ${ONLY}`],
    ['import("fs");', `"import" does not work here: ${ONLY}`],
    ['usr.email;', `there is no "usr" here: ${ONLY} Did you mean "user"?`],
    ['let length = 8; pin.minLength = lenght;', `there is no "lenght" here: ${ONLY} Did you mean "length"?`],
    ['length = 8;', 'there is no variable "length". Declare it with let or const.'],
    ['{ let length = 8; } pin.minLength = length;', `there is no "length" here: ${ONLY}`],
    // syntax
    ['pin.minLength = ;', '";" is not expected here.'],
  ])('refuses %s', (text, reason) => expect(reasons(text)).toEqual([reason]));

  it('knows the options of each kind', () => {
    expect(reasons('delivery.qrCode = "email"; secondChannel.portal = true;', 'mobile ID')).toEqual([]);
    expect(reasons('delivery.qrcode = "email";', 'mobile ID')).toEqual([
      'there is no option "delivery.qrcode". Did you mean "delivery.qrCode"?',
    ]);
  });

  it('names the place, and the option where it is one', () => {
    expect(checkScript(CARD, '\n  pin.minLenght = 6;\n  delivery.qrCode = "email";')).toMatchObject([
      { line: 2, column: 3, option: null, fails: null },
      { line: 3, column: 3, option: 'delivery.qrCode', fails: null },
    ]);
  });

  it('finds everything, by line, the same thing in a line once', () => {
    const text = 'pin.b(fetch);\nuser.c; user.c;\nfetch(fetch(user.c));';
    expect(checkScript(CARD, text).map(({ line, reason }) => `${line} ${reason.slice(0, 22)}`)).toEqual([
      '1 there is no option "pi',
      '1 there is no "fetch" he',
      '2 there is no field "use',
      '3 there is no "fetch" he',
      '3 there is no field "use',
    ]);
  });

  it('refuses a script that is too long without reading it', () => {
    expect(checkScript(CARD, `//${' '.repeat(LONGEST_SCRIPT - 2)}`)).toEqual([]);
    expect(checkScript(CARD, `(${' '.repeat(LONGEST_SCRIPT)}`)).toEqual([
      {
        line: null,
        column: null,
        option: null,
        reason: 'the script is 1 character too long: 65,536 is the most.',
        what: { code: 'script too long', facts: { over: 1, most: LONGEST_SCRIPT } },
        fails: null,
      },
    ]);
  });

  it('keeps to a readable size: a hundred faults, and the beginning of a long name', () => {
    expect(checkScript(CARD, 'fetch();\n'.repeat(5_000))).toHaveLength(100);
    expect(reasons(`pin.${'x'.repeat(60_000)}`)[0]?.length).toBeLessThan(100);
    expect(reasons('y'.repeat(60_000))[0]?.length).toBeLessThan(150);
  });

  it('never throws, and speaks in sentences', () => {
    const text = fc.oneof(
      anyText(),
      textOfParts(
        'pin',
        'user',
        '.email',
        '.x',
        '[',
        ']',
        ' = ',
        ' == ',
        '++',
        '6',
        ';',
        '(',
        ')',
        '{',
        '}',
        '...',
        ',',
        '=>',
        'let ',
        'typeof ',
        'delete ',
        'class ',
        'this',
        '\n',
      ),
    );
    fc.assert(
      fc.property(text, (script) => {
        for (const { reason } of checkScript(CARD, script)) expect(reason).toMatch(/^[^A-Z].*[.?]$/su);
      }),
    );
  });

  it.each([
    'pin["\u001b[31m\u202e"] = 1;',
    'user["\u009b31m\u2028"];',
    'pin.minLength = \u001b;',
    'pin.minLength = \u202e;',
    'pin.minLength \u0007',
    '"\u0085',
    '/\u202e(/;',
    '/(?<\u001b>)/;',
    'let \u202e;',
    '({ "\u202e": pin["\u202e"] } = user);',
  ])('repeats nothing that could write on a terminal or turn the sentence around: %j', (text) => {
    expect(reasons(text).join('')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  });
});
