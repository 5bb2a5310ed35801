import { describe, expect, it } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../../../../server/config.ts';
import { LONGEST_ORGANIZATION } from '../../../../shared/organization.ts';

const passphrase = new URL('../../../../tsconfig.json', import.meta.url).pathname;

function read(env: Environment) {
  return readConfig({ CA_PASSPHRASE_FILE: passphrase, ...env }, 'demo').organization;
}

function problemsOf(env: Environment, mode: 'demo' | 'serve' = 'demo'): readonly string[] {
  try {
    readConfig({ CA_PASSPHRASE_FILE: passphrase, ...env }, mode);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the organisation', () => {
  it('is Chipless Demo in the demo, with nothing of its own', () => {
    expect(read({})).toEqual({ name: 'Chipless Demo', country: null, support: null, logo: null, accent: null });
  });

  it('has to be named in production', () => {
    expect(problemsOf({}, 'serve')).toContain(
      'ORGANIZATION is missing: the name of your organisation, such as Example AG.',
    );
  });

  it.each([
    ['Example AG'],
    ['Bäckerei „Zoë & Söhne“, Köln'],
    ['東京電力'],
    ['x'.repeat(LONGEST_ORGANIZATION)],
    ['𝒳'.repeat(LONGEST_ORGANIZATION)],
  ])('may be %s', (name) => expect(read({ ORGANIZATION: ` ${name} ` }).name).toBe(name));

  it.each([
    ['Example\u202EAG', 'is what people read, but it has a sign that turns the direction of the text (U+202E) in it.'],
    ['Example\nAG', 'is what people read, but it has a line break (U+000A) in it.'],
    ['\u0301', 'is what people read, but it has nothing that can be seen in it.'],
    [
      'A very long name of an institute and its departments',
      'has at most 51 characters, not 52: its certificate authority is called "A very long name of … Issuing CA 1", and X.520 allows a name 64.',
    ],
  ])('is refused as %j', (name, why) => {
    expect(problemsOf({ ORGANIZATION: name })).toEqual([`ORGANIZATION ${why}`]);
  });
});

describe('its country', () => {
  it.each([['DE'], ['ch'], ['GB']])('may be %s', (code) => {
    expect(read({ ORGANIZATION_COUNTRY: code }).country).toBe(code.toUpperCase());
  });

  it.each([
    ['UK', '"UK"; the United Kingdom is GB.'],
    ['EU', '"EU".'],
    ['D', '"D".'],
    ['DEU', '"DEU".'],
    ['Germany', '"Germany".'],
    ['ZZ', '"ZZ".'],
  ])('is not %s', (code, end) => {
    expect(problemsOf({ ORGANIZATION_COUNTRY: code })).toEqual([
      `ORGANIZATION_COUNTRY is the two letters of a country in ISO 3166, such as DE, not ${end}`,
    ]);
  });
});

describe('whom people ask', () => {
  it.each([
    ['help@example.com', { mail: 'help@example.com', phone: null }],
    ['+49 30 5550 100', { mail: null, phone: '+49 30 5550 100' }],
    ['help@example.com, +49 30 5550 100', { mail: 'help@example.com', phone: '+49 30 5550 100' }],
    ['(030) 5550-100 , hilfe@bücher.example', { mail: 'hilfe@xn--bcher-kva.example', phone: '(030) 5550-100' }],
    ['4711', { mail: null, phone: '4711' }],
  ])('can be %s', (text, support) => expect(read({ SUPPORT_CONTACT: text }).support).toEqual(support));

  const form = 'is a mail address, a telephone number or both, such as help@example.com, +49 30 5550 100';
  it.each([
    ['a@example.com, b@example.com', `${form}: one of each at most.`],
    ['110, 112', `${form}: one of each at most.`],
    ['the desk in room 5', `${form}, not "the desk in room 5".`],
    ['help@example.com,', `${form}, not "".`],
    ['12', `${form}, not "12".`],
    ['javascript:alert(1)', `${form}, not "javascript:alert(1)".`],
    ['1'.repeat(41), `${form}, not "${'1'.repeat(40)}".`],
    ['help@', `${form}; its address has to look like alice@example.com.`],
    [
      'help\u202E@example.com',
      'is what people read, but it has a sign that turns the direction of the text (U+202E) in it.',
    ],
  ])('cannot be %j', (text, why) => {
    expect(problemsOf({ SUPPORT_CONTACT: text })).toEqual([`SUPPORT_CONTACT ${why}`]);
  });
});

describe('its colour', () => {
  it('decides all accents, in light and dark', () => {
    expect(read({ ACCENT_COLOR: '#0B655C' }).accent).toMatchObject({
      light: { accent: '#0b655c', 'on-accent': '#ffffff' },
      dark: { accent: expect.stringMatching(/^#[0-9a-f]{6}$/) },
    });
  });

  it.each([
    ['teal', 'is a colour such as #204FB5, not "teal".'],
    ['#FFF', 'is a colour such as #204FB5, not "#FFF".'],
    [
      '#FFCC00',
      'cannot be read: #FFCC00 has a contrast of 1.4:1 to the page, and text needs 4.5:1 (WCAG 2.2). Of the same hue #896c00 can be.',
    ],
  ])('is not %s', (text, why) => {
    expect(problemsOf({ ACCENT_COLOR: text })).toEqual([`ACCENT_COLOR ${why}`]);
  });
});
