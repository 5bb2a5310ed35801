import type { PartsTexts } from '../en/parts.ts';

export const parts = {
  selfService: 'Self-Service',
  identityManager: 'Identity Manager',
  skipToContent: 'Zum Inhalt springen',
  menu: 'Menü',
  logOut: 'Abmelden',
  language: 'Sprache',
  yourAccount: 'Ihr Konto',
  accountOf: (name) => `Ihr Konto: ${name}`,
  tryAgain: 'Noch einmal versuchen',
  noConnection: 'Keine Verbindung',
  keepTrying: 'Keine Verbindung. Wir versuchen es weiter; nichts geht verloren.',
  weKeepTrying: 'Wir versuchen es weiter; nichts geht verloren.',
  backOnline: 'Wieder verbunden.',
  wrongAddress: (organization) => `Das ist nicht die Adresse von ${organization}.`,
  openInstead: (address) => `Öffnen Sie stattdessen ${address}.`,
  ourFault: {
    headline: 'Bei uns ist etwas schiefgegangen',
    title: 'Bei uns ist etwas schiefgegangen.',
    nothingChanged: 'Nichts wurde geändert. Versuchen Sie es noch einmal.',
    reference: (number) => ['Wenn es so bleibt, nennen Sie dem Helpdesk diese Nummer: ', number, '.'],
  },
  longWait: 'Das dauert länger als sonst. Sie können warten oder später wiederkommen; nichts geht verloren.',
  notFound: {
    headline: 'Hier gibt es keine Seite',
    goTo: (page) => `Zu: ${page}`,
  },
  notActive: {
    headline: 'Ihr Konto ist nicht mehr aktiv',
    lead: 'Es wurde keine Karte erstellt. Wenden Sie sich an Ihren Helpdesk.',
  },
  logIn: {
    headline: (organization) => `Bei ${organization} anmelden`,
    userName: 'Benutzername',
    password: 'Passwort',
    action: 'Anmelden',
    loggedOut: {
      title: 'Sie wurden abgemeldet.',
      body: 'Melden Sie sich an, um weiterzumachen. Ihr Auftrag ist noch da.',
    },
    tooManyTries: {
      title: 'Zu viele Versuche.',
      body: (time) => `Warten Sie ${time}, dann versuchen Sie es noch einmal.`,
    },
    busy: {
      title: 'Gerade melden sich zu viele Personen an.',
      body: 'Warten Sie eine Minute, dann versuchen Sie es noch einmal.',
    },
    failed: {
      title: 'Das hat nicht geklappt.',
      body: 'Prüfen Sie Benutzername und Passwort. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
    },
  },
} satisfies PartsTexts;
