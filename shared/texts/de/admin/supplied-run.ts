import type { SuppliedRunTexts } from '../../en/admin/supplied-run.ts';

export const suppliedRun = {
  title: (process, name) => `${process} für ${name}`,
  otherPhone: (name) =>
    `Ein anderes Smartphone wollte diesen Link öffnen und wurde abgelehnt. Wenn das nicht ${name} war, wählen Sie „Abbrechen“.`,
  cancelToEnd: 'Mit „Abbrechen“ beenden Sie diesen Auftrag.',
  goesOn: 'Diese Seite läuft von selbst mit.',
  backTo: (name) => `Zurück zu ${name}`,
  code: {
    headline: (name) => `${name} scannt diesen Code`,
    lead: 'Drehen Sie den Bildschirm so, dass das Smartphone ihn sehen kann.',
    camera: {
      title: 'Kamera des Smartphones öffnen',
      sub: (name) => `Das eigene Smartphone von ${name}. Der Code gilt einmal.`,
    },
    point: {
      title: 'Auf den Code richten',
      sub: 'Dann auf den Link tippen, der erscheint, und dort eine PIN wählen.',
    },
    number: {
      title: 'Zahl eingeben',
      sub: ({ name, userName }) =>
        `${name} gibt im Self-Service ein, was das Smartphone zeigt, angemeldet als ${userName}.`,
    },
    label: (name) => `Code für das Smartphone von ${name}`,
    whenLow: 'Noch weniger als 2 Minuten. Wählen Sie „Abbrechen“ und beginnen Sie neu, wenn Sie mehr Zeit brauchen.',
    cannotScan: 'Scannen geht nicht? Link anzeigen',
    link: 'Link',
  },
  now: {
    number: {
      headline: 'Jetzt die Zahl',
      lead: ({ name, userName }) =>
        `${name} gibt die Zahl im Self-Service ein, angemeldet als ${userName}. Das Smartphone zeigt sie, sobald dort eine PIN gewählt ist.`,
    },
    phone: {
      headline: 'Das Smartphone ist verbunden',
      lead: (name) => `${name} macht am Smartphone weiter. Diese Seite läuft mit.`,
    },
    emailRefused: {
      headline: 'Die E-Mail konnte nicht zugestellt werden',
      lead: (address) =>
        `Die Adresse ${address} nimmt unsere E-Mails nicht an. Es wurde nichts erstellt. Lassen Sie die Adresse berichtigen und beginnen Sie dann neu.`,
    },
    sent: 'Der Link ist gesendet',
    sending: 'Der Link ist unterwegs',
    link: (address, until) => `Er geht an ${address} und gilt bis ${until}. Was auch geschieht: Diese Seite läuft mit.`,
  },
  stages: {
    email: {
      done: 'E-Mail gesendet',
      now: 'E-Mail wird gesendet …',
      failed: 'E-Mail abgelehnt',
      slow: 'Der Mailserver ist langsam. Wir versuchen es weiter; Sie können diese Seite verlassen.',
    },
    phone: { done: 'Smartphone verbunden', now: 'Warten auf das Smartphone' },
    number: {
      done: 'Zahl eingegeben, PIN gewählt',
      now: 'Warten auf die PIN',
      nowNumber: 'Warten auf die Zahl',
      sub: (name) =>
        `${name} wählt eine PIN auf dem Smartphone und gibt dann im Self-Service die Zahl ein, die es zeigt.`,
    },
    certificates: 'Zertifikate ausgestellt',
    active: 'Mobile ID aktiv',
  },
  ends: {
    done: {
      headline: 'Die Mobile ID ist aktiv',
      lead: ({ name }) => `${name} kann sie sofort nutzen und erfährt es per E-Mail.`,
    },
    cancelled: {
      headline: 'Auftrag abgebrochen',
      lead: () => 'Es wurde keine Mobile ID erstellt. Das Smartphone erfährt es.',
    },
    expired: {
      headline: 'Dieser Auftrag ist abgelaufen',
      lead: () => 'Es wurde keine Mobile ID erstellt und nichts behalten.',
    },
    failed: {
      headline: 'Die Mobile ID konnte nicht erstellt werden',
      lead: () =>
        'Der Server konnte die Zertifikate nicht ausstellen. Es wurde nichts erstellt. Versuchen Sie es in ein paar Minuten noch einmal.',
    },
    'number wrong': {
      headline: 'Falsche Zahl, Auftrag beendet',
      lead: ({ name }) =>
        `Es wurde nichts erstellt. Im Self-Service wurde eine falsche Zahl eingegeben. Fragen Sie ${name}, ob es das richtige Smartphone war.`,
    },
    'email refused': {
      headline: 'Die E-Mail konnte nicht zugestellt werden',
      lead: ({ address }) =>
        `Die Adresse ${address} nimmt unsere E-Mails nicht an. Es wurde nichts erstellt. Lassen Sie die Adresse berichtigen und beginnen Sie dann neu.`,
    },
    'limit reached': {
      headline: 'Es gibt schon eine Mobile ID',
      lead: ({ name }) =>
        `Eine andere Mobile ID von ${name} wurde aktiv, während diese erstellt wurde. Es wurde nichts erstellt.`,
    },
  },
  reference: (code) => ['Kennung: ', code, '.'],
} satisfies SuppliedRunTexts;
