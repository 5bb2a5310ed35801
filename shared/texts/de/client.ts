import type { ClientTexts } from '../en/client.ts';
import { number, plural } from './counting.ts';

export const client = {
  back: 'Zurück',
  tryNow: 'Jetzt versuchen',
  tooManyTries: 'Zu viele Versuche',
  waitAMoment: {
    window:
      'Warten Sie einen Moment, dann versuchen wir es von selbst noch einmal. Nichts geht verloren. Lassen Sie dieses Fenster offen.',
    page: 'Warten Sie einen Moment, dann versuchen wir es von selbst noch einmal. Nichts geht verloren. Lassen Sie diese Seite offen.',
  },
  waitSoLong: {
    window: (time) =>
      `Warten Sie ${time}, dann versuchen wir es von selbst noch einmal. Nichts geht verloren. Lassen Sie dieses Fenster offen.`,
    page: (time) =>
      `Warten Sie ${time}, dann versuchen wir es von selbst noch einmal. Nichts geht verloren. Lassen Sie diese Seite offen.`,
  },
  noConnectionTo: (host) => `Keine Verbindung zu ${host}`,
  keepTrying: 'Wir versuchen es weiter. Nichts geht verloren.',
  keepTryingUntil: {
    window: (time) => `Wir versuchen es weiter bis ${time}. Ihre PIN bleibt in diesem Fenster, nichts geht verloren.`,
    page: (time) => `Wir versuchen es weiter bis ${time}. Ihre PIN bleibt auf dieser Seite, nichts geht verloren.`,
  },
  gettingOrder: (host) => `Ihr Auftrag wird von ${host} geholt …`,
  typeNumber: 'Geben Sie diese Zahl im Self-Service ein',
  waitingForNumber: 'Warten auf Ihre Eingabe',
  goBack: 'Gehen Sie zurück zum Self-Service und wählen Sie „Weiter“.',
  changePin: 'PIN ändern',
  delete: 'Löschen',
  keep: 'Behalten',
  details: 'Details',
  pinChanged: 'Ihre PIN ist geändert.',
  holder: 'Inhaber',
  userId: 'Benutzerkennung',
  server: 'Server',
  validUntil: 'Gültig bis',
  pinTriesLeft: 'PIN-Versuche übrig',
  wrongPin: (left) =>
    plural(left, {
      one: 'Das ist nicht die PIN. Noch 1 Versuch.',
      other: `Das ist nicht die PIN. Noch ${number(left)} Versuche.`,
    }),
  lastTry: {
    'virtual smart card': 'Noch ein Versuch. Danach ist die Karte blockiert.',
    'mobile ID': 'Noch ein Versuch. Danach ist die Mobile ID blockiert.',
    order: 'Noch ein Versuch. Danach endet der Auftrag.',
  },
  newPin: {
    headline: 'Wählen Sie eine neue PIN',
    lead: (name) => ['Für ', name],
    current: 'Aktuelle PIN',
    currentMissing: 'Geben Sie zuerst Ihre aktuelle PIN ein.',
    triesLeft: (left) => plural(left, { one: 'Noch 1 Versuch', other: `Noch ${number(left)} Versuche` }),
    first: 'Neue PIN',
    second: 'Neue PIN wiederholen',
    fault: 'Bei uns ist etwas schiefgegangen. Ihre PIN ist unverändert.',
    damaged: {
      'virtual smart card':
        'Jemand hat diese Karte auf Ihrem Computer verändert. Verwenden Sie sie nicht; sagen Sie es Ihrem Helpdesk.',
      'mobile ID':
        'Jemand hat diese Mobile ID auf Ihrem Smartphone verändert. Verwenden Sie sie nicht; sagen Sie es Ihrem Helpdesk.',
    },
  },
  samePin: {
    headline: 'Geben Sie die PIN ein, die Sie gewählt haben',
    missing: {
      'virtual smart card': 'Geben Sie die PIN ein, die Sie für diese Karte gewählt haben.',
      'mobile ID': 'Geben Sie die PIN ein, die Sie für dieses Smartphone gewählt haben.',
    },
  },
  making: {
    pinSet: 'PIN festgelegt',
    keysMade: 'Schlüssel erzeugt',
    gettingCertificates: (host) => `Zertifikate von ${host} holen`,
    saving: { 'virtual smart card': 'Karte speichern', 'mobile ID': 'Mobile ID speichern' },
    slow: 'Es geht noch weiter. Manche Schlüssel dauern länger.',
  },
  certificates: {
    title: 'Zertifikate',
    serial: (serialNumber) => `Nr. ${serialNumber}`,
    more: 'Weitere Details',
    inDetail: (purpose, unseen) => [purpose, unseen(' im Einzelnen')],
    serialNumber: 'Seriennummer',
    thumbprint: 'Fingerabdruck (SHA-256)',
    serialNumberOf: (purpose) => `Seriennummer (${purpose})`,
    thumbprintOf: (purpose) => `Fingerabdruck (${purpose})`,
    subject: 'Inhaber',
    issuer: 'Aussteller',
    valid: 'Gültig',
    fromTo: (from, to) => `${from} bis ${to}`,
    key: 'Schlüssel',
  },
} satisfies ClientTexts;
