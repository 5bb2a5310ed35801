import type { FormTexts } from '../../en/options/form.ts';
import { number } from '../counting.ts';

export const form = {
  title: 'Formular',
  unreadable: 'Das Formular folgt wieder, sobald das Skript gelesen werden kann. Nichts darin geht verloren.',
  line: (line) => `Zeile ${line}`,
  valueFor: (value, name) => [value, ` für ${name}`],
  byDefault: 'Das Skript erwähnt sie nicht: Das ist ihr Standardwert.',
  noLimit: 'Ohne Grenze',
  noLimitOf: (title) => `${title}: ohne Grenze`,
  values: { on: 'ein', off: 'aus', noLimit: 'ohne Grenze', nothing: 'nichts' },
  typed: {
    'no whole number': ({ min, max }) => `Geben Sie eine ganze Zahl ein, ${min} bis ${max}.`,
    'number out of range': ({ min, max }) => `Geben Sie eine Zahl von ${min} bis ${max} ein.`,
    'no whole numbers': () => 'Geben Sie ganze Zahlen mit Kommas dazwischen ein.',
    'numbers out of range': ({ min, max }) => `Geben Sie Zahlen von ${min} bis ${max} ein.`,
    'number twice': () => 'Geben Sie jede Zahl nur einmal ein.',
    'too many numbers': ({ most }) => `Geben Sie höchstens ${number(most)} Zahlen ein.`,
    'no letter': () => 'Geben Sie mindestens einen Buchstaben ein.',
    'too many letters': ({ most }) => `Geben Sie höchstens ${number(most)} Buchstaben ein.`,
  },
} satisfies FormTexts;
