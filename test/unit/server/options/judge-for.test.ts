import { describe, expect, it } from 'vitest';
import { judgeFor } from '../../../../server/options/judge-for.ts';
import { sayFault } from '../../../../shared/options/fault.ts';
import { SAMPLE_USERS, type UserFields } from '../../../../shared/options/user-fields.ts';
import { faults as german } from '../../../../shared/texts/de/options/faults.ts';
import { evaluated } from '../../../support/evaluated.ts';

const AT = { now: new Date('2026-11-22T09:00:00Z'), caEnds: null };
const [SAM] = SAMPLE_USERS;
const judge = (change: Partial<UserFields>, kind: 'mobile ID' | 'virtual smart card' = 'virtual smart card') =>
  judgeFor(kind, { ...(SAM as UserFields), ...change }, evaluated(kind, {}), AT); // there are three samples

describe('judgeFor', () => {
  it('finds nothing wrong with a sample', () => expect(judge({})).toMatchObject({ faults: [] }));

  it.each<[string, Partial<UserFields>]>([
    ['without a surname', { surname: '' }],
    ['without a given name', { givenName: '' }],
    ['with an apostrophe', { surname: 'O’Brien', email: "sean.o'brien@example.com" }],
    ['with an A-label', { email: 'kari@xn--bcher-kva.example' }],
    ['with a mailbox outside ASCII', { email: 'zoë@exämple.de' }],
    ['with a Persian name', { givenName: 'علی\u200cرضا' }],
  ])('finds nothing wrong with a person %s', (_, change) =>
    expect(judge(change)).toMatchObject({ faults: [], written: { 'pin.minLength': expect.any(Number) } }),
  );

  it.each<[Partial<UserFields>, string]>([
    [{ email: '' }, 'the person has no email address, and a certificate needs one.'],
    [{ email: '"q u"@example.com' }, 'the person’s email address has a space or quotation marks in front of the @.'],
    [{ email: 'root@[192.0.2.1]' }, 'the person’s email address has an IP address in place of a domain name.'],
    [{ email: 'a@example.com/evil' }, 'the person’s email address has no domain name after the @.'],
    [{ surname: 'Berg\n' }, 'the person’s surname has a line break (U+000A) in it.'],
    [{ givenName: '\u3164' }, 'the person’s given name has a sign that nobody sees (U+3164) in it.'],
    [{ commonName: '' }, 'the person’s name is empty.'],
    [{ commonName: 'x'.repeat(65) }, 'the person’s name is longer than 64 characters.'],
    [{ surname: '😀'.repeat(65) }, 'the person’s surname is longer than 64 characters.'],
  ])('refuses %j, which no line of the script can help', (change, reason) => {
    const { faults, written } = judge(change, 'mobile ID');
    expect({ faults, written }).toEqual({
      faults: [{ line: null, column: null, option: null, reason, what: expect.anything(), fails: null }],
      written: null,
    });
  });

  it.each<[Partial<UserFields>, string]>([
    [{ email: 'a@example.com/evil' }, 'Die E-Mail-Adresse der Person hat keinen Domainnamen nach dem @.'],
    [{ surname: 'Berg\n' }, 'Der Nachname der Person enthält einen Zeilenumbruch (U+000A).'],
    [{ commonName: 'x'.repeat(65) }, 'Der Name der Person ist länger als 64 Zeichen.'],
  ])('says what is wrong with %j to readers of German too', (change, reason) => {
    const [fault] = judge(change).faults;
    expect(fault?.what && sayFault(fault.what, german.reasons)).toBe(reason);
  });

  it('says what the script did wrong as well', () => {
    const kind = 'mobile ID';
    const both = judgeFor(kind, { ...(SAM as UserFields), email: '' }, evaluated(kind, { 'pin.minLength': 3 }), AT);
    expect(both.faults.map(({ option }) => option)).toEqual(['pin.minLength', null]);
  });
});
