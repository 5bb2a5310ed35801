import { describe, expect, it } from 'vitest';
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

it.each<[OptionPath, string]>([
  ['pin.upperCase', 'Großbuchstaben in einer PIN: "allowed", "disallowed" oder "required".'],
  ['limits.activeCredentials', 'Wie viele jede Person gleichzeitig haben darf, 1 bis 20; null = ohne Grenze.'],
  ['validity.unit', 'Worin gezählt wird, nach dem Kalender: "years", "months" oder "days".'],
])('German says of %s: %s', (path, said) => {
  const type = OPTION_LIST.find((one) => one.path === path)?.type;
  expect(type && explainOption({ help: german.options[path].help, type }, german.values)).toBe(said);
});
