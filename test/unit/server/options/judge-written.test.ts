import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawValue } from '../../../../server/options/evaluation.ts';
import { judgeWritten } from '../../../../server/options/judge-written.ts';
import { makeOptions } from '../../../../server/options/make-options.ts';
import { judgePin } from '../../../../shared/judge-pin.ts';
import { examplePin } from '../../../../shared/options/example-pin.ts';
import type { OptionValue } from '../../../../shared/options/option.ts';
import { OPTION_LIST, type OptionPath, optionsOfKind } from '../../../../shared/options/option-list.ts';
import { CLASS_RULES } from '../../../../shared/pin-policy.ts';
import { policySatisfiable } from '../../../../shared/policy-satisfiable.ts';
import { evaluated } from '../../../support/evaluated.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const AT = { now: NOW, caEnds: new Date('2036-11-20T09:00:00Z') };
type Set = Readonly<Partial<Record<OptionPath, OptionValue | RawValue>>>;

const judge = (set: Set, kind: 'virtual smart card' | 'mobile ID' = 'mobile ID') =>
  judgeWritten(kind, evaluated(kind, set), AT);
const linesOf = (faults: readonly { line: number | null; reason: string }[]) =>
  faults.map(({ line, reason }) => `${line}: ${reason}`);

describe('judgeWritten', () => {
  it.each(['virtual smart card', 'mobile ID'] as const)('finds nothing wrong with the defaults of a %s', (kind) => {
    const { faults, warnings, written } = judge({}, kind);
    expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
    expect(Object.keys(written ?? {})).toEqual(optionsOfKind(kind).map(({ path }) => path));
  });

  it.each([
    ['null for no limit', { 'limits.activeCredentials': null }],
    ['an empty list', { 'notifications.daysBeforeExpiry': [] }],
    ['the longest texts', { 'properties.userId': 'x'.repeat(200), 'properties.serverName': 'Ö'.repeat(64) }],
    ['a PIN of one length', { 'pin.minLength': 4, 'pin.maxLength': 4 }],
    ['recovery of keys while encryption is off', { 'encryptionKeys.recover': 'all' }],
    ['an order for encryption alone', { ...only('encryption') }],
  ] as ReadonlyArray<readonly [string, Set]>)('accepts %s', (_, set) => {
    expect(judge(set).faults).toEqual([]);
  });

  it.each([
    [
      'a shortest PIN above the longest, at the later line',
      { 'pin.maxLength': 6, 'pin.minLength': 8 },
      '2: at least 8 and at most 6 characters cannot both be true.',
    ],
    [
      'a longest PIN below the default for the shortest',
      { 'pin.maxLength': 5 },
      '1: at least 6 and at most 5 characters cannot both be true.',
    ],
    [
      'every kind of character disallowed',
      {
        'pin.digits': 'disallowed',
        'pin.upperCase': 'disallowed',
        'pin.specialCharacters': 'disallowed',
        'pin.lowerCase': 'disallowed',
      },
      '4: every kind of character is disallowed.',
    ],
    [
      'no certificate',
      { ...only('none') },
      '2: no certificate at all: authentication, signature or encryption has to be true.',
    ],
    [
      'no certificate but earlier keys',
      { ...only('none'), 'encryptionKeys.recover': 'latest' },
      '3: no certificate at all: authentication, signature or encryption has to be true. Recovery alone gives none yet.',
    ],
    [
      'an encryption certificate with earlier keys',
      { 'encryptionKeys.recover': 'all', 'certificates.encryption': true },
      '2: encryption keys cannot be recovered yet: certificates.encryption needs encryptionKeys.recover to be "none".',
    ],
    [
      'a validity beyond the CA',
      { 'validity.amount': 10 },
      '1: 10 years from today is after the end of the CA, which lasts until 20 Nov 2036.',
    ],
    [
      'a long validity in days',
      { 'validity.unit': 'days', 'validity.amount': 3652 },
      '2: 3,652 days from today is after the end of the CA, which lasts until 20 Nov 2036.',
    ],
  ] as ReadonlyArray<readonly [string, Set, string]>)('refuses %s', (_, set, said) => {
    expect(linesOf(judge(set).faults)).toEqual([said]);
  });

  it('reports one month and several reasons at once', () => {
    const at = { ...AT, caEnds: NOW };
    const said = judgeWritten(
      'mobile ID',
      evaluated('mobile ID', { 'validity.amount': 1, 'validity.unit': 'months', 'pin.minLength': 16 }),
      at,
    );
    expect(linesOf(said.faults)).toEqual([
      '2: 1 month from today is after the end of the CA, which lasts until 22 Nov 2026.',
      '3: at least 16 and at most 15 characters cannot both be true.',
    ]);
  });

  it('lets a validity reach the end of the CA, and not care where that does not matter', () => {
    const set = { 'validity.amount': 7305, 'validity.unit': 'years' } as const;
    expect(judgeWritten('mobile ID', evaluated('mobile ID', set), { now: NOW, caEnds: null }).faults).toEqual([]);
    const exactly = { now: NOW, caEnds: new Date('2028-11-22T09:00:00Z') };
    expect(judgeWritten('mobile ID', evaluated('mobile ID', {}), exactly).faults).toEqual([]);
  });

  it('blames no line where the script set none', () => {
    const nothing = judgeWritten('mobile ID', { ...evaluated('mobile ID', only('none')), lines: {} }, AT);
    expect(nothing.faults).toMatchObject([{ line: null, option: 'certificates.authentication' }]);
  });

  it('says of a value of no use only that, and of the others what is wrong with them', () => {
    const said = judge({ 'pin.minLength': 'eight', 'pin.maxLength': 5, 'properties.userId': '', ...only('none') });
    expect(linesOf(said.faults)).toEqual([
      '3: properties.userId is empty.',
      '1: pin.minLength has to be a whole number from 4 to 127, not the text "eight".',
      '5: no certificate at all: authentication, signature or encryption has to be true.',
    ]);
  });

  it('refuses a script that did not run to its end with that reason only', () => {
    const fault = { line: 7, column: 2, option: null, reason: 'it threw "no".', fails: null };
    const said = judgeWritten('mobile ID', { fault, values: {}, lines: {}, readsClock: false }, AT);
    expect(said).toEqual({ faults: [fault], warnings: [], written: null });
  });

  it('takes an option for faulty that the sandbox did not give', () => {
    const said = judgeWritten('mobile ID', { fault: null, values: {}, lines: {}, readsClock: false }, AT);
    expect(said.faults.map(({ option }) => option)).toEqual(optionsOfKind('mobile ID').map(({ path }) => path));
  });

  it.each(['Ed25519', 'ML-DSA-65'])('warns of %s for authentication, and of nothing else', (algorithm) => {
    const { faults, warnings } = judge({
      'keyAlgorithms.authentication': algorithm,
      'keyAlgorithms.signature': algorithm,
    });
    expect(faults).toEqual([]);
    expect(linesOf(warnings)).toEqual([
      `1: Web eID does not know ${algorithm}: web sites that use it cannot log anybody in.`,
    ]);
    const without = { ...only('encryption'), 'keyAlgorithms.authentication': algorithm };
    expect(judge(without).warnings).toEqual([]);
  });

  it('warns of a mailed link that asks for no number', () => {
    expect(linesOf(judge({ 'secondChannel.email': false }).warnings)).toEqual([
      '1: without the number whoever reads the mail first gets the mobile ID.',
    ]);
  });

  it.each<[number, Parameters<typeof judge>[0], string | null]>([
    [4, {}, 'whoever copies a card finds a PIN of 4 digits within hours.'],
    [5, { 'pin.upperCase': 'allowed' }, 'whoever copies a card finds a PIN of 5 digits within hours.'],
    [5, { 'pin.lowerCase': 'required' }, null],
    [4, { 'pin.digits': 'disallowed', 'pin.upperCase': 'allowed' }, null],
    [6, {}, null],
  ])('warns of PINs of %i characters with %j: %s', (minLength, more, warning) => {
    const { warnings } = judge({ 'pin.minLength': minLength, ...more });
    expect(warnings.map(({ reason }) => reason)).toEqual(warning === null ? [] : [warning]);
  });

  it('warns of PINs that everybody tries first', () => {
    expect(linesOf(judge({ 'pin.trivialSequences': 'allowed' }).warnings)).toEqual([
      '1: PINs that everybody tries first are allowed, such as 123456.',
    ]);
  });

  const wild = fc.oneof(
    fc.constantFrom<OptionValue>(
      true,
      null,
      0,
      4,
      127,
      -1,
      'allowed',
      'none',
      'P-256',
      'years',
      [1],
      [],
      [400],
      [1, 1],
    ),
    fc.string().map((value): OptionValue => value),
    fc.double().map((value): OptionValue => value),
    fc.record({ instead: fc.constantFrom('a function', 'undefined') }),
  );
  it('returns a reason or valid options, whatever a script left', () => {
    const anything = fc.dictionary(fc.constantFrom(...OPTION_LIST.map(({ path }) => path)), wild);
    fc.assert(
      fc.property(anything, fc.constantFrom('virtual smart card' as const, 'mobile ID' as const), (set, kind) => {
        const { faults, written } = judge(set, kind);
        expect(written === null).toBe(faults.length > 0);
        if (written !== null) expect(makeOptions(kind, written, 3).version).toBe(3);
        for (const { reason } of faults) expect(reason).toMatch(/^[^\p{C}]+[.?]$/u);
      }),
    );
  });

  const rule = fc.constantFrom(...CLASS_RULES);
  it('accepts a PIN policy only when there is a PIN that meets it', () => {
    const policies = fc.record({
      ...{ 'pin.minLength': fc.integer({ min: 4, max: 127 }), 'pin.maxLength': fc.integer({ min: 4, max: 127 }) },
      ...{ 'pin.upperCase': rule, 'pin.lowerCase': rule, 'pin.digits': rule, 'pin.specialCharacters': rule },
      'pin.trivialSequences': fc.constantFrom('refused', 'allowed'),
    });
    fc.assert(
      fc.property(policies, (set) => {
        const { written } = judge(set);
        if (written === null) return;
        const { pin } = makeOptions('mobile ID', written, 1);
        expect(policySatisfiable(pin).satisfiable).toBe(true);
        expect(judgePin(examplePin(pin), pin, []).every(({ met }) => met)).toBe(true);
      }),
    );
  });
});

/** One purpose, or none. */
function only(purpose: 'encryption' | 'none'): Set {
  const none = { 'certificates.authentication': false, 'certificates.signature': false };
  return purpose === 'none' ? none : { ...none, 'certificates.encryption': true };
}
