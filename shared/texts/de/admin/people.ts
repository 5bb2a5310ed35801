import { sayTextFault } from '../../../text-fault.ts';
import type { PeopleTexts } from '../../en/admin/people.ts';
import { number, plural } from '../counting.ts';
import { textFaults } from '../text-faults.ts';

export const people = {
  title: 'Personen',
  roles: { employee: 'Mitarbeiter/in', operator: 'Operator/in', admin: 'Admin' },
  find: {
    label: 'Person suchen',
    placeholder: 'Name, Benutzername, E-Mail, Abteilung oder Seriennummer',
    placeholderNarrow: 'Personen suchen',
  },
  filters: {
    title: 'Filter',
    chosen: (count) => `Filter: ${number(count)}`,
    states: 'Status',
    roles: 'Rolle',
    departments: 'Abteilung',
    holdings: 'Hat',
    one: (filter, value) => `${filter}: ${value}`,
    two: (filter, value, other) => `${filter}: ${value}, ${other}`,
    many: (filter, count) => `${filter}: ${number(count)} ausgewählt`,
    noDepartment: 'keine',
    firstDepartments: 'Die ersten. Die übrigen finden Sie auch über die Suche.',
    clear: 'Filter löschen',
    show: 'Personen anzeigen',
    showFound: (found) => plural(found, { one: '1 Person anzeigen', other: `${number(found)} Personen anzeigen` }),
    showMany: 'Mehr als 10.000 Personen anzeigen',
  },
  holdings: {
    'card and mobile ID': 'Karte und Mobile ID',
    'card only': 'nur Karte',
    'mobile ID only': 'nur Mobile ID',
    'nothing yet': 'noch nichts',
  },
  everybody: (total) => plural(total, { one: '1 Person', other: `${number(total)} Personen` }),
  everybodyMany: 'Mehr als 10.000 Personen',
  fitting: (found, total) =>
    plural(total, { one: `${number(found)} von 1 Person`, other: `${number(found)} von ${number(total)} Personen` }),
  fittingMany: (found) => `${number(found)} von mehr als 10.000 Personen`,
  shown: (shown, found) => `${number(shown)} von ${number(found)} angezeigt`,
  shownOfMany: (shown) => `${number(shown)} von mehr als 10.000 angezeigt`,
  showMore: (count) => `${number(count)} weitere anzeigen`,
  firstShown: (count) =>
    plural(count, {
      one: 'Nur die erste Person wird angezeigt. Geben Sie ein weiteres Wort ein, um die übrigen zu finden.',
      other: `Nur die ersten ${number(count)} Personen werden angezeigt. Geben Sie ein weiteres Wort ein, um die übrigen zu finden.`,
    }),
  said: {
    nobody: 'Niemand gefunden.',
    found: (count) => plural(count, { one: '1 Person gefunden.', other: `${number(count)} Personen gefunden.` }),
    foundFirst: (count) =>
      plural(count, {
        one: '1 Person gefunden, und es gibt weitere.',
        other: `${number(count)} Personen gefunden, und es gibt weitere.`,
      }),
  },
  nobody: {
    title: (words) => `Niemand gefunden für „${words}“.`,
    advice: 'Prüfen Sie die Schreibweise, oder versuchen Sie es mit einer Seriennummer.',
    filtered: 'Niemand passt zu diesen Filtern',
    filteredFor: (words) =>
      `Mit ihnen wurde niemand für „${words}“ gefunden. Prüfen Sie die Schreibweise, oder suchen Sie ohne Filter.`,
  },
  cards: (count) => plural(count, { one: '1 Karte', other: `${number(count)} Karten` }),
  mobileIds: (count) => plural(count, { one: '1 Mobile ID', other: `${number(count)} Mobile IDs` }),
  nothingYet: 'noch nichts',
  never: 'nie',
  table: {
    caption: 'Personen nach Namen',
    name: 'Name',
    department: 'Abteilung',
    role: 'Rolle',
    has: 'Hat',
    lastLogIn: 'Letzte Anmeldung',
    state: 'Status',
  },
  turnOn: 'Einschalten',
  possible: 'Mögliche Aktionen',
  notPossible: 'Jetzt nicht möglich',
  credentials: {
    title: 'Karten und Mobile IDs',
    none: 'Noch keine Karten und Mobile IDs',
    noneHelp: 'Was diese Person hat, steht hier.',
  },
  orders: {
    title: 'Aufträge',
    none: 'Kein laufender Auftrag',
    noneHelp: 'Aufträge, die nicht abgeschlossen sind, stehen hier.',
    reference: (reference) => `Auftrag ${reference}`,
    inSelfService: 'Im Self-Service',
    orderedBy: (name) => `Bestellt von ${name}`,
    ready: 'fertig',
    until: (time) => `bis\u00a0${time}`,
    optionsVersion: (version) => `Optionen Version\u00a0${version}`,
  },
  mails: {
    title: 'Nicht zugestellte E-Mails',
    of: (moment) => `vom ${moment}`,
    wrongAddress: (wrong) => sayTextFault('Die E-Mail-Adresse', wrong, textFaults),
  },
  supply: {
    title: (process, name) => `${process} für ${name}`,
    legend: 'Wohin geht der Link?',
    email: (address) => `Per E-Mail an ${address}`,
    portal: 'Als QR-Code hier am Schalter',
    note: (name) =>
      `${name} gibt die Zahl vom Smartphone im Self-Service ein und erfährt per E-Mail, wie es ausgegangen ist.`,
  },
} satisfies PeopleTexts;
