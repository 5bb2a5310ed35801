import type { PreviewTexts } from '../../en/options/preview.ts';
import { duration, number } from '../counting.ts';

export const preview = {
  title: 'Vorschau',
  updating: 'Wird aktualisiert',
  choose: 'Wählen Sie eine Person, um zu sehen, was sie bekäme.',
  chooseAnother: 'Andere wählen',
  cannotOrder: {
    registered: (name) => `${name} ist registriert und kann jetzt nicht bestellen. Das hier sagt das Skript.`,
    requested: (name) => `${name} ist beantragt und kann jetzt nicht bestellen. Das hier sagt das Skript.`,
    aborted: (name) => `${name} ist abgebrochen und kann jetzt nicht bestellen. Das hier sagt das Skript.`,
    approved: (name) => `${name} ist genehmigt und kann jetzt nicht bestellen. Das hier sagt das Skript.`,
    rejected: (name) => `${name} ist abgelehnt und kann jetzt nicht bestellen. Das hier sagt das Skript.`,
    inactive: (name) => `${name} ist inaktiv und kann jetzt nicht bestellen. Das hier sagt das Skript.`,
    locked: (name) => `${name} ist gesperrt und kann jetzt nicht bestellen. Das hier sagt das Skript.`,
  },
  nothingStarted: 'Es würde nichts gestartet.',
  showLine: (line) => `Zeile ${line} zeigen`,
  said: (profile, purposes) => `${profile}: ${purposes}.`,
  parts: { face: 'Aussehen', certificates: 'Zertifikate', pin: 'PIN', order: 'Auftrag', mails: 'E-Mails' },
  userId: 'Benutzerkennung',
  validFor: (algorithm, from, to) => `${algorithm}\u00a0· ${from} bis ${to}`,
  subjectFor: (purposes) => `Für ${purposes}`,
  subject: {
    commonName: 'Anzeigename (CN)',
    givenName: 'Vorname',
    surname: 'Nachname',
    organizationName: 'Organisation',
    serialNumber: 'Seriennummer',
    email: 'E-Mail',
  },
  example: (pin) => ['Zum Beispiel ', pin],
  noMails: 'Diese Person erfährt nichts per E-Mail.',
  order: {
    goesTo: 'Geht an',
    places: {
      cardApp: 'die Karten-App, aus dem Self-Service',
      portal: 'den Self-Service, als QR-Code',
      theirEmail: 'ihre E-Mail-Adresse',
      email: (address) => `E-Mail an ${address}`,
    },
    lasts: 'Gilt',
    duration,
    number: 'Zahl auf dem Smartphone',
    numberWanted: 'muss im Self-Service eingegeben werden',
    numberNotWanted: 'wird nicht verlangt',
    active: 'Gleichzeitig aktiv',
    unlimited: 'beliebig viele',
    atMost: (limit) => `höchstens ${number(limit)}`,
  },
  trouble: {
    tooOften: {
      title: 'Zu viele Versuche.',
      body: 'Die Vorschau läuft gleich von selbst weiter. Nichts geht verloren.',
    },
    noPerson: { title: 'Diese Person gibt es nicht mehr.', body: 'Wählen Sie eine andere.' },
    notAllowed: {
      title: 'Nur Admins können ein Skript ausprobieren, das nicht gespeichert ist.',
      body: 'Laden Sie die Seite neu, um das gespeicherte zu sehen.',
    },
    tooLong: {
      title: 'Das Skript ist zu lang.',
      body: 'Kürzen Sie es; so lässt es sich auch nicht speichern.',
    },
  },
} satisfies PreviewTexts;
