import type { PagesTexts } from '../../en/options/pages.ts';
import { number, plural } from '../counting.ts';

export const pages = {
  title: 'Optionen',
  lead: {
    admin: 'Was Personen bekommen, wenn sie bestellen. Eine Änderung gilt für Aufträge, die danach beginnen.',
    operator: 'Was Personen bekommen, wenn sie bestellen. Nur Admins können das ändern.',
  },
  onlyAdmins: 'Nur Admins können das ändern.',
  kinds: { 'virtual smart card': 'Virtuelle Smartcard', 'mobile ID': 'Mobile ID' },
  version: (version) => `Version ${version}`,
  firstVersion: (version) => `Version ${version}, wie mit Chipless geliefert`,
  savedVersion: (version, by, moment) => `Version ${version}\u00a0· ${by}, ${moment}`,
  quoted: (why) => `„${why}“`,
  failed: (people) =>
    plural(people, {
      one: 'Eine Person konnte mit dieser Version nicht bestellen.',
      other: `${number(people)} Personen konnten mit dieser Version nicht bestellen.`,
    }),
  failedHelp: 'Öffnen Sie sie, um zu sehen, warum.',
  failsFor: (version, people) =>
    plural(people, {
      one: `Version ${version} schlägt für eine Person fehl.`,
      other: `Version ${version} schlägt für ${number(people)} Personen fehl.`,
    }),
  couldNotOrder: (name, moment) => [name, ` konnte am ${moment} nicht bestellen.`],
  couldNotOrderOften: (name, count, moment) => [
    name,
    ` konnte ${number(count)}-mal nicht bestellen, zuletzt am ${moment}.`,
  ],
  line: (line) => `Zeile ${line}`,
  showFor: (name) => `Für ${name} anzeigen`,
  notShown: 'Diese Person konnte nicht angezeigt werden.',
  notShownHelp: 'Die Vorschau ist, wie sie war. Versuchen Sie es noch einmal.',
  versions: 'Versionen',
  import: 'Importieren',
  parts: 'Teile dieser Seite',
  panes: { form: 'Formular', script: 'Skript', preview: 'Vorschau' },
} satisfies PagesTexts;
