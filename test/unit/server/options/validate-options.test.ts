import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../server/identity/person.ts';
import { defaultOptions } from '../../../../server/options/default-options.ts';
import type { Options } from '../../../../server/options/options.ts';
import { validateOptions } from '../../../../server/options/validate-options.ts';
import { AppError } from '../../../../shared/errors.ts';
import { DEFAULT_PIN_POLICY } from '../../../support/default-pin-policy.ts';

const alice: Person = {
  id: '5d2f0d6c-4f8e-4a53-9a3b-2f6c0f6f1c11',
  userName: 'alice',
  givenName: 'Alice',
  surname: 'Berg',
  commonName: 'Alice Berg',
  email: 'alice@example.com',
  role: 'employee',
  state: 'active',
  department: 'Finance',
  createdAt: new Date('2026-01-01T00:00:00Z'),
};
const card = defaultOptions('virtual smart card', alice);
const pin = (change: Partial<Options['pin']>): Options => ({ ...card, pin: { ...card.pin, ...change } });

function refusal(options: Options): string | null {
  try {
    validateOptions(options);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('options_unsatisfiable');
    return error.detail;
  }
}

describe('defaultOptions', () => {
  it('gives a card two certificates for two years and no limit', () => {
    expect(card).toMatchObject({
      certificates: { authentication: true, signature: true, encryption: false },
      validity: { amount: 2, unit: 'years' },
      properties: {
        userId: 'alice@example.com',
        serverName: 'Chipless',
        profileName: 'Virtual smart card alice@example.com',
      },
      pin: DEFAULT_PIN_POLICY,
      messageLifetimeSeconds: 600,
      delivery: 'portal',
      secondChannel: { portal: false, email: false },
      notify: 'both',
      activeLimit: null,
    });
  });
  it('names a mobile ID after the person, allows one, and asks for the number when the link goes by email', () => {
    expect(defaultOptions('mobile ID', alice)).toMatchObject({
      properties: { profileName: 'Mobile ID Alice Berg' },
      delivery: 'portal',
      emailLifetimeSeconds: 86_400,
      secondChannel: { portal: false, email: true },
      notify: 'both',
      activeLimit: 1,
    });
  });
  it.each(['virtual smart card', 'mobile ID'] as const)('can be satisfied for a %s', (kind) => {
    expect(refusal(defaultOptions(kind, alice))).toBeNull();
  });
});

describe('validateOptions', () => {
  it.each([
    [
      'no certificate at all',
      { ...card, certificates: { authentication: false, signature: false, encryption: false } },
      'No certificate',
    ],
    [
      'Ed25519 for encryption',
      { ...card, keyAlgorithms: { ...card.keyAlgorithms, encryption: 'Ed25519' } },
      'signing only',
    ],
    ['a shortest PIN above the longest', pin({ minLength: 8, maxLength: 6 }), "can't both be true"],
    ['a PIN below 4', pin({ minLength: 3 }), '4 to 127'],
    ['a PIN above 127', pin({ maxLength: 128 }), '4 to 127'],
    ['half a character', pin({ minLength: 6.5 }), '4 to 127'],
    [
      'everything disallowed',
      pin({ upperCase: 'disallowed', lowerCase: 'disallowed', digits: 'disallowed', specialCharacters: 'disallowed' }),
      'Every kind',
    ],
    [
      'more kinds required than characters',
      pin({
        maxLength: 3,
        upperCase: 'required',
        lowerCase: 'required',
        digits: 'required',
        specialCharacters: 'required',
      }),
      '4 kinds of characters are required, but a PIN has at most 3 characters.',
    ],
    [
      'both lengths out of bounds',
      pin({ minLength: 2, maxLength: 200 }),
      'not 2. A PIN has 4 to 127 characters, not 200.',
    ],
    ['no validity', { ...card, validity: { amount: 0, unit: 'days' } }, 'validity'],
    ['a validity of a century', { ...card, validity: { amount: 100, unit: 'years' } }, 'validity'],
    ['an order that lasts a second', { ...card, messageLifetimeSeconds: 1 }, 'last'],
    ['a link that lasts a second', { ...card, emailLifetimeSeconds: 1 }, 'A link in an email has to last'],
    ['a card by email', { ...card, delivery: 'email' }, 'can not go by email'],
    ['a limit of none', { ...card, activeLimit: 0 }, '1 to 20'],
    ['a limit of 21', { ...card, activeLimit: 21 }, '1 to 20'],
    ['an empty user id', { ...card, properties: { ...card.properties, userId: ' ' } }, 'user id is empty'],
    ['a name of two lines', { ...card, properties: { ...card.properties, profileName: 'a\nb' } }, 'line break'],
    ['a long server name', { ...card, properties: { ...card.properties, serverName: 'x'.repeat(201) } }, '200'],
  ] as ReadonlyArray<readonly [string, Options, string]>)('refuses %s', (_, options, sentence) => {
    expect(refusal(options)).toContain(sentence);
  });

  it('gives every reason at once', () => {
    const faulty = { ...pin({ minLength: 9, maxLength: 5 }), activeLimit: 99 };
    expect(refusal(faulty)).toMatch(/1 to 20.*can't both be true/);
  });

  it('freezes what it gives, down to the leaves', () => {
    expect(Object.isFrozen(validateOptions(card).pin)).toBe(true);
  });
});
