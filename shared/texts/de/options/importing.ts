import type { ImportingTexts } from '../../en/options/importing.ts';
import { number, plural } from '../counting.ts';

export const importing = {
  title: 'Älteres Skript importieren',
  script: 'Skript des älteren Produkts',
  help: {
    'virtual smart card':
      'Fügen Sie es hier ein. Was davon bekannt ist, kommt in das Skript für die virtuelle Smartcard; der Rest wird aufgelistet.',
    'mobile ID':
      'Fügen Sie es hier ein. Was davon bekannt ist, kommt in das Skript für die Mobile ID; der Rest wird aufgelistet.',
  },
  ready: 'Damit wird nichts gespeichert. Sehen Sie es im Editor an, und speichern Sie dann.',
  takeOver: 'Übernehmen',
  nothing: {
    empty: 'Fügen Sie zuerst das ältere Skript ein.',
    unknown: 'Nichts darin ist hier bekannt.',
    same: 'Das Skript im Editor sagt all das schon.',
  },
  notTaken: (count) =>
    plural(count, {
      one: 'Eine Anweisung wird nicht übernommen.',
      other: `${number(count)} Anweisungen werden nicht übernommen.`,
    }),
  line: (line, why) => `Zeile ${line}: ${why}`,
  more: (count) => `Und ${number(count)} weitere.`,
  taken: 'Übernommen',
  columns: { variable: 'Variable', line: 'Zeile', option: 'Option', value: 'Wert' },
  changes: 'Was das ändert',
  unreadable: 'Das Skript im Editor ist nicht lesbar. An seine Stelle treten die Standardwerte.',
  before: 'Skript im Editor',
  after: 'Skript mit diesen Werten',
} satisfies ImportingTexts;
