import { boundsOf } from '../../../options/option-list.ts';
import type { OptionWordsTexts } from '../../en/options/option-words.ts';
import { number } from '../counting.ts';

/** The script's words; the kinds of keys have none but their names. */
const CHOICES: Readonly<Record<string, string>> = {
  none: 'keine',
  latest: 'der letzte',
  all: 'alle',
  'user selects': 'Benutzer wählt',
  years: 'Jahre',
  months: 'Monate',
  days: 'Tage',
  allowed: 'erlaubt',
  disallowed: 'nicht erlaubt',
  required: 'verlangt',
  refused: 'abgelehnt',
  portal: 'im Self-Service',
  email: 'per E-Mail',
  success: 'bei Erfolg',
  failure: 'bei Misserfolg',
  both: 'in beiden Fällen',
};

const range = (min: number, max: number) => `${number(min)} bis ${number(max)}`;

/** The numbers that an option takes. */
function between(path: Parameters<typeof boundsOf>[0]): string {
  const { min, max } = boundsOf(path);
  return range(min, max);
}

export const optionWords = {
  sections: {
    Certificates: 'Zertifikate',
    Keys: 'Schlüssel',
    Validity: 'Gültigkeit',
    Properties: 'Eigenschaften',
    Subject: 'Inhaber',
    PIN: 'PIN',
    Delivery: 'Zustellung',
    Limits: 'Grenzen',
    Mails: 'E-Mails',
  },
  options: {
    'certificates.authentication': {
      title: 'Anmeldung',
      help: 'Für die Anmeldung an Websites und Diensten gekennzeichnet. Noch nicht: Keine der beiden Apps meldet damit an.',
    },
    'certificates.signature': {
      title: 'Signatur',
      help: 'Für das Signieren von Dokumenten und E-Mails gekennzeichnet. Noch nicht: Keine der beiden Apps signiert damit.',
    },
    'certificates.encryption': {
      title: 'Verschlüsselung',
      help: 'Für das Entschlüsseln von E-Mails und Dateien gekennzeichnet, die für diese Person verschlüsselt wurden. Noch nicht: Keine der beiden Apps entschlüsselt damit.',
    },
    'encryptionKeys.recover': {
      title: 'Frühere Schlüssel wiederherstellen',
      help: 'Noch nicht: Frühere Schlüssel können nicht mitgenommen werden. Welche Verschlüsselungsschlüssel früherer Karten und Mobile IDs mitkommen.',
    },
    'keyAlgorithms.authentication': {
      title: 'Schlüssel zur Anmeldung',
      help: 'Die Art des Schlüssels, der anmeldet. Web eID und die meisten Webserver kennen weder Ed25519 noch ML-DSA-65.',
    },
    'keyAlgorithms.signature': {
      title: 'Schlüssel zur Signatur',
      help: 'Die Art des Schlüssels, der signiert. E-Mail- und PDF-Programme kennen weder Ed25519 noch ML-DSA-65.',
    },
    'keyAlgorithms.encryption': {
      title: 'Schlüssel zur Verschlüsselung',
      help: 'Die Art des Schlüssels, der entschlüsselt. RSA kann gewöhnliche verschlüsselte E-Mails (S/MIME) hier noch nicht öffnen: Es kann nur RSAES-OAEP. P-256 und P-384 verwenden ECDH.',
    },
    'validity.amount': {
      title: 'Wie lange',
      help: `Wie viele der Einheiten darunter, ${between('validity.amount')}, ab dem Tag der Ausstellung. Zertifikate gelten nie länger als die Zertifizierungsstelle.`,
    },
    'validity.unit': { title: 'Einheit', help: 'Worin gezählt wird, nach dem Kalender.' },
    'properties.userId': {
      title: 'Benutzerkennung',
      help: 'Für wen sie ist, wie ihre App es aufbewahrt: ein beliebiges Feld des Benutzers oder Text.',
    },
    'properties.serverName': {
      title: 'Name des Servers',
      help: 'Steht oben auf ihrer Vorderseite und dort, wo ihre App sagt, wer fragt.',
    },
    'properties.profileName': { title: 'Name des Profils', help: 'Ihr Name auf ihrer Vorderseite.' },
    'subject.organization': {
      title: 'Organisation',
      help: 'Steht als Organisation (O) in ihren Zertifikaten: dieselbe für alle oder ein beliebiges Feld des Benutzers.',
    },
    'pin.minLength': {
      title: 'Kürzeste PIN',
      help: `Wie viele Zeichen eine PIN mindestens hat, ${between('pin.minLength')}.`,
    },
    'pin.maxLength': {
      title: 'Längste PIN',
      help: `Wie viele Zeichen eine PIN höchstens hat, ${between('pin.maxLength')}.`,
    },
    'pin.upperCase': { title: 'Großbuchstaben', help: 'Großbuchstaben in einer PIN.' },
    'pin.lowerCase': { title: 'Kleinbuchstaben', help: 'Kleinbuchstaben in einer PIN.' },
    'pin.digits': { title: 'Ziffern', help: 'Ziffern in einer PIN.' },
    'pin.specialCharacters': {
      title: 'Sonderzeichen',
      help: 'Was in einer PIN weder Buchstabe noch Ziffer ist.',
    },
    'pin.trivialSequences': {
      title: 'Leicht zu erratende PINs',
      help: 'PINs wie 111111, 123456 oder ein Teil des eigenen Namens.',
    },
    'delivery.qrCode': {
      title: 'Wohin der QR-Code geht',
      help: 'Mit "portal" steht der QR-Code im Self-Service, mit "email" kommt er per E-Mail.',
    },
    'secondChannel.portal': {
      title: 'Zahl für einen Code im Self-Service',
      help: 'Ob die Zahl auf dem Smartphone im Self-Service einzugeben ist, wenn der Code dort zu sehen war.',
    },
    'secondChannel.email': {
      title: 'Zahl für einen Link in einer E-Mail',
      help: 'Ob die Zahl auf dem Smartphone einzugeben ist, wenn der Link per E-Mail kam. Sonst bekommt die Mobile ID, wer die E-Mail zuerst liest.',
    },
    'messages.lifetimeMinutes': {
      title: 'Minuten, die ein Auftrag gilt',
      help: `Wie lange die App für das Erstellen brauchen darf, ${between('messages.lifetimeMinutes')} Minuten.`,
    },
    'messages.emailLifetimeHours': {
      title: 'Stunden, die ein Link per E-Mail gilt',
      help: `Wie lange es dauern darf, wenn der Link per E-Mail kam, ${between('messages.emailLifetimeHours')} Stunden.`,
    },
    'limits.activeCredentials': {
      title: 'Gleichzeitig aktiv',
      help: `Wie viele jede Person gleichzeitig haben darf, ${between('limits.activeCredentials')}.`,
    },
    'notifications.user': {
      title: 'Benutzer benachrichtigen',
      help: 'Per E-Mail, wenn sie erstellt wurde oder nicht erstellt werden konnte.',
    },
    'notifications.daysBeforeExpiry': {
      title: 'Tage vor dem Ablauf',
      help: `Noch nicht: Es wird noch niemand erinnert. Wann der Benutzer an den Ablauf erinnert wird: ${between('notifications.daysBeforeExpiry')} Tage vorher, höchstens 20-mal.`,
    },
    'notifications.everyDayAfterLast': {
      title: 'Danach jeden Tag',
      help: 'Noch nicht: Es wird noch niemand erinnert. Ob der Benutzer täglich erinnert wird, sobald der letzte dieser Tage vorbei ist.',
    },
  },
  values: {
    oneOf: (names) => `${names.slice(0, -1).join(', ')} oder ${names.at(-1)}`,
    range,
    noLimit: 'null = ohne Grenze',
  },
  choice: (value) => (CHOICES[value] === undefined ? value : `${CHOICES[value]} (${value})`),
  byDefault: (source) => ['Standardwert: ', source],
} satisfies OptionWordsTexts;
