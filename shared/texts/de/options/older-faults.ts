import type { OlderFaultsTexts } from '../../en/options/older-faults.ts';
import { number } from '../counting.ts';

export const olderFaults = {
  'set again': ({ line }) => `Zeile ${line} setzt es noch einmal.`,
  'years and days': () => 'Gültigkeit wird in Jahren, Monaten oder Tagen gezählt, nicht in beidem.',
  'only of other kind': ({ kind }) =>
    kind === 'mobile ID' ? 'Das gibt es nur für Mobile IDs.' : 'Das gibt es nur für virtuelle Smartcards.',
  'no option': ({ name, meant }) =>
    meant === null
      ? `Für „${name}“ gibt es keine Option.`
      : `Für „${name}“ gibt es keine Option. Meinten Sie „${meant}“?`,
  'no field': ({ name, meant }) =>
    meant === null
      ? `Für „${name}“ gibt es kein Feld des Benutzers.`
      : `Für „${name}“ gibt es kein Feld des Benutzers. Meinten Sie „${meant}“?`,
  'not true or false': () => 'Es muss true oder false sein.',
  'not a text': () => 'Es muss ein Text sein.',
  'not a list': () => 'Es muss eine Liste von Zahlen sein.',
  'not a whole number': ({ min, max }) => `Es muss eine ganze Zahl von ${min} bis ${max} sein.`,
  'not a choice': ({ values }) => `Es muss ${values.slice(0, -1).join(', ')} oder ${values.at(-1)} sein.`,
  'too many numbers': ({ most }) => `Es hat mehr als ${number(most)} Zahlen.`,
  'too long': ({ most }) => `Es ist länger als ${number(most)} Zeichen.`,
  empty: () => 'Es ist leer.',
  'not to be added': () => 'Was hier addiert wird, passt nicht zusammen.',
  'text too long': () => 'Dieser Text ist zu lang.',
  'nested too deeply': () => 'Hier ist zu viel ineinander verschachtelt.',
  'not closed': () => 'Ein Text oder Kommentar ist nicht geschlossen.',
  'no value': () => 'Ein Wert fehlt.',
  'not readable': ({ source }) => `„${source}“ ist hier nicht lesbar.`,
  'bracket missing': ({ bracket }) => `Eine schließende ${bracket} fehlt.`,
  'not known': ({ source }) => `„${source}“ kann nicht übernommen werden.`,
  'a rule': () => 'Regeln können nicht übernommen werden: Schreiben Sie diese neu.',
  'no assignment': () => 'Nur Zuweisungen können übernommen werden.',
} satisfies OlderFaultsTexts;
