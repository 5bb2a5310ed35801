import type { ActivateTexts } from '../../en/phone/activate.ts';

const INSECURE = {
  headline: 'Diese Seite braucht eine sichere Verbindung',
  body: 'Eine Mobile ID lässt sich nur über https erstellen. Sagen Sie es Ihrem Helpdesk. Es wurde nichts erstellt.',
};

export const activate = {
  title: 'Aktivieren',
  asks: (server, holder, name) => [name(`${server},`), ' für ', name(holder)],
  choosePin: {
    headline: 'Wählen Sie eine PIN für dieses Smartphone',
    lead: 'Sie brauchen sie bei jeder Nutzung Ihrer Mobile ID.',
  },
  pinStays: 'Ihre PIN verlässt dieses Smartphone nie.',
  goOn: 'Dann ist Ihre Mobile ID fertig. Nichts ist verloren.',
  notAsked: 'Sie haben das nicht verlangt? Schließen Sie diese Seite und sagen Sie es Ihrem Helpdesk.',
  making: { headline: 'Ihre Mobile ID wird erstellt', lead: 'Lassen Sie diese Seite offen.' },
  almostDone: {
    headline: 'Fast fertig',
    lead: 'Wir schließen ab, sobald Sie online sind. Lassen Sie diese Seite offen.',
  },
  ready: 'Ihre Mobile ID ist fertig',
  done: 'Fertig',
  later: 'Später',
  ends: {
    cancelled: {
      headline: 'Dieser Auftrag wurde abgebrochen',
      body: 'Auf diesem Smartphone wurde nichts erstellt.',
    },
    'number wrong': {
      headline: 'Dieser Auftrag ist beendet',
      body: 'Er wurde im Self-Service abgebrochen, oder dort wurde eine falsche Zahl eingegeben. Auf diesem Smartphone wurde nichts erstellt.',
    },
    expired: { headline: 'Dieser Code ist abgelaufen', body: 'Beginnen Sie im Self-Service neu.' },
    failed: {
      headline: 'Ihre Mobile ID konnte nicht erstellt werden',
      body: 'Der Server konnte die Zertifikate nicht ausstellen. Auf diesem Smartphone wurde nichts erstellt. Beginnen Sie in ein paar Minuten im Self-Service neu.',
    },
    'ticket unknown': {
      headline: 'Dieser Code gilt nicht mehr',
      body: 'Scannen Sie den neuesten Code, den der Self-Service Ihnen zeigt, oder öffnen Sie unsere neueste E-Mail. Gibt es keine? Beginnen Sie im Self-Service neu.',
    },
    finished: {
      headline: 'Dieser Auftrag ist abgeschlossen',
      body: 'Hier ist nichts mehr zu tun. Gehen Sie zurück zum Self-Service.',
    },
    'open elsewhere': {
      headline: 'Dieser Code wurde schon verwendet',
      body: 'Ein Code gilt einmal, auf einem Smartphone. Erstellen Sie im Self-Service einen neuen und scannen Sie ihn hier.',
      warning: 'Wenn Sie das nicht waren, wählen Sie jetzt im Self-Service „Abbrechen“.',
    },
    'open in another window': {
      headline: 'Dieser Auftrag ist in einem anderen Tab offen',
      body: 'Machen Sie im anderen Tab dieses Browsers weiter.',
    },
    'too many unfinished': {
      headline: 'Drei Aufträge sind noch nicht abgeschlossen',
      body: 'Dieses Smartphone behält drei offene Aufträge. Schließen Sie sie zuerst im Self-Service ab oder brechen Sie sie ab, dann öffnen Sie Ihren Link oder scannen Sie Ihren Code noch einmal.',
    },
    'store refused': {
      headline: 'Dieser Browser behält keine Mobile ID',
      body: 'Er speichert für diese Seite keine Daten. Verlassen Sie das private Surfen oder verwenden Sie einen anderen Browser. Es wurde nichts erstellt.',
    },
    'order changed': {
      headline: 'Dieser Auftrag wurde verändert',
      body: 'Jemand hat ihn auf Ihrem Smartphone verändert. Es wurde keine Mobile ID erstellt. Sagen Sie es Ihrem Helpdesk, dann wählen Sie im Self-Service „Abbrechen“.',
    },
    'limit reached': {
      headline: 'Sie haben schon eine Mobile ID',
      body: 'Eine andere wurde aktiv, während diese erstellt wurde. Auf diesem Smartphone wurde nichts erstellt.',
    },
    'user inactive': {
      headline: 'Ihr Konto ist nicht mehr aktiv',
      body: 'Es wurde keine Mobile ID erstellt. Wenden Sie sich an Ihren Helpdesk.',
    },
    'client outdated': {
      headline: 'Die Smartphone-App braucht ein Update',
      body: 'Schließen Sie sie und öffnen Sie den Link noch einmal. Es wurde nichts erstellt.',
    },
    'key unsupported': {
      headline: 'Dieser Browser kann Ihre Mobile ID nicht erstellen',
      body: 'Ihr Auftrag verlangt eine Art von Schlüssel, die er nicht kennt. Öffnen Sie den Link in einem anderen Browser, etwa Chrome, oder auf einem anderen Smartphone. Es wurde nichts erstellt.',
    },
    'server unreachable': {
      headline: 'Keine Verbindung',
      body: 'Wir konnten den Server nicht erreichen, bis der Auftrag endete. Beginnen Sie im Self-Service neu.',
    },
    'server not allowed': INSECURE,
    'PIN blocked': {
      headline: 'Das war der letzte Versuch',
      body: 'Ohne seine PIN kann dieser Auftrag nicht abgeschlossen werden. Wählen Sie im Self-Service „Abbrechen“, dann beginnen Sie neu.',
    },
    'other kind': {
      headline: 'Das ist kein Code von Chipless',
      body: 'Scannen Sie den Code, den der Self-Service Ihnen zeigt.',
    },
    fault: {
      headline: 'Bei uns ist etwas schiefgegangen',
      body: 'Es ist keine Mobile ID fertig. Gehen Sie zurück zum Self-Service und scannen Sie den Code noch einmal.',
    },
    'broken link': {
      headline: 'Dieser Link ist nicht vollständig',
      body: 'Aus einer E-Mail: Öffnen Sie ihn dort noch einmal, oder kopieren Sie ihn ganz, bis zum letzten Zeichen. Aus einem Code: Scannen Sie den, den der Self-Service Ihnen zeigt. Nichts wurde verbraucht.',
    },
    insecure: INSECURE,
    'too old': {
      headline: 'Dieser Browser ist zu alt',
      body: 'Aktualisieren Sie das System oder den Browser Ihres Smartphones, dann öffnen Sie den Link noch einmal. Es wurde nichts erstellt.',
    },
  },
} satisfies ActivateTexts;
