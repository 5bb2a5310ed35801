import { describe, expect, it } from 'vitest';
import { KEY_ALGORITHMS } from '../../../../shared/certificate.ts';
import { defaultScript } from '../../../../shared/options/default-script.ts';
import { explainOption } from '../../../../shared/options/explain-option.ts';
import { OPTION_LIST, type OptionPath } from '../../../../shared/options/option-list.ts';
import { optionWords as german } from '../../../../shared/texts/de/options/option-words.ts';
import { optionWords as english } from '../../../../shared/texts/en/options/option-words.ts';

describe.each([
  ['English', english],
  ['German', german],
])('the words of the options in %s', (_, { sections, options, values }) => {
  it('give each option of a section another title', () => {
    const titles = OPTION_LIST.map(({ section, path }) => `${sections[section]}, ${options[path].title}`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('name every value of a choice, and each bound once', () => {
    for (const { path, type } of OPTION_LIST) {
      const said = explainOption({ help: options[path].help, type }, values);
      if (type.is === 'choice') for (const value of type.values) expect(said).toContain(`"${value}"`);
      if (type.is === 'integer') expect(said.split(values.range(type.min, type.max))).toHaveLength(2);
    }
  });
});

it.each<[OptionPath, string, string]>([
  ['validity.amount', '1 to 7,305,', '1 bis 7.305,'],
  ['messages.lifetimeMinutes', '1 to 1,440 minutes', '1 bis 1.440 Minuten'],
  ['notifications.daysBeforeExpiry', '1 to 365 days', '1 bis 365 Tage'],
])('the help of %s groups its numbers on screens, and in scripts has them as they are typed', (path, ...said) => {
  const helps = [english, german].map(({ options }) => options[path].help);
  for (const [at, help] of helps.entries()) expect(help).toContain(said[at]);
  expect(defaultScript('mobile ID').replaceAll('\n//', '')).toContain(said[0]?.replace(/(\d),(\d)/, '$1$2'));
});

it.each([
  ['English', english],
  ['German', german],
])('no number in the help in %s is without its groups', (_, { options }) => {
  const examples = /111111|123456|Ed25519/g; // PINs and a name
  const long = OPTION_LIST.filter(({ path }) => /\d{4}/.test(options[path].help.replace(examples, '')));
  expect(long).toEqual([]);
});

describe('choices of the form', () => {
  const values = new Set(OPTION_LIST.flatMap(({ type }) => (type.is === 'choice' ? type.values : [])));
  const keys: ReadonlySet<string> = new Set(KEY_ALGORITHMS);

  it.each([...values])('are in German with the word of the script: %s', (value) => {
    expect(english.choice(value)).toBe(value);
    if (keys.has(value)) expect(german.choice(value)).toBe(value);
    else expect(german.choice(value)).toMatch(new RegExp(`^\\p{L}[\\p{L} -]+ \\(${value}\\)$`, 'u'));
  });

  it('say years as Jahre', () => expect(german.choice('years')).toBe('Jahre (years)'));
});

it.each<[OptionPath, string]>([
  ['pin.upperCase', 'Großbuchstaben in einer PIN: "allowed", "disallowed" oder "required".'],
  ['limits.activeCredentials', 'Wie viele jede Person gleichzeitig haben darf, 1 bis 20; null = ohne Grenze.'],
  ['validity.unit', 'Worin gezählt wird, nach dem Kalender: "years", "months" oder "days".'],
])('German says of %s: %s', (path, said) => {
  const type = OPTION_LIST.find((one) => one.path === path)?.type;
  expect(type && explainOption({ help: german.options[path].help, type }, german.values)).toBe(said);
});
