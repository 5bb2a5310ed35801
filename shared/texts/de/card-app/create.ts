import type { CreateTexts } from '../../en/card-app/create.ts';

const CANCELLED = {
  headline: 'Dieser Auftrag wurde abgebrochen',
  body: 'In diesem Browser wurde nichts erstellt. Beginnen Sie im Self-Service neu.',
};
const FAULT = {
  headline: 'Bei uns ist etwas schiefgegangen',
  body: 'Es ist keine Karte fertig. Schließen Sie dieses Fenster, dann wählen Sie im Self-Service noch einmal „Karten-App öffnen“.',
};

export const create = {
  title: 'Karte erstellen',
  creating: 'Karte wird erstellt',
  created: 'Karte erstellt',
  asks: (server) => [server, ' möchte eine Karte für Sie erstellen'],
  firstTime: 'Wenn Sie die Karte erstellen, vertrauen Sie diesem Server.',
  choosePin: { headline: 'Wählen Sie eine PIN', lead: (name) => ['Für ', name] },
  pinStays: 'Ihre PIN verlässt diesen Computer nie.',
  goOn: (name) => ['Dann ist ', name, ' fertig. Nichts ist verloren.'],
  notAsked: 'Sie haben das nicht verlangt? Schließen Sie dieses Fenster und sagen Sie es Ihrem Helpdesk.',
  making: {
    headline: 'Ihre Karte wird erstellt',
    lead: 'Das dauert ein paar Sekunden. Lassen Sie dieses Fenster offen.',
  },
  ready: 'Ihre Karte ist fertig',
  close: 'Schließen',
  ends: {
    cancelled: CANCELLED,
    'number wrong': CANCELLED,
    expired: {
      headline: 'Dieser Auftrag ist abgelaufen',
      body: 'In diesem Browser wurde nichts erstellt. Beginnen Sie im Self-Service neu.',
    },
    failed: {
      headline: 'Ihre Karte konnte nicht erstellt werden',
      body: 'Der Server konnte die Zertifikate nicht ausstellen. Es wurde keine Karte erstellt und Ihre PIN nicht behalten. Beginnen Sie in ein paar Minuten im Self-Service neu.',
    },
    'limit reached': {
      headline: 'Mehr Karten können Sie nicht haben',
      body: 'Eine andere wurde aktiv, während diese erstellt wurde. Es wurde nichts erstellt.',
    },
    finished: {
      headline: 'Dieser Auftrag ist abgeschlossen',
      body: 'Hier ist nichts mehr zu tun. Gehen Sie zurück zum Self-Service.',
    },
    'ticket unknown': {
      headline: 'Dieser Auftrag lässt sich nicht mehr öffnen',
      body: 'In diesem Browser wurde nichts erstellt. Wählen Sie im Self-Service noch einmal „Karten-App öffnen“, oder beginnen Sie dort neu.',
    },
    'open elsewhere': {
      headline: 'Dieser Auftrag ist anderswo offen',
      body: 'Ein anderer Browser hat ihn geöffnet. Wenn Sie das nicht waren, wählen Sie jetzt im Self-Service „Abbrechen“.',
    },
    'open in another window': {
      headline: 'Dieser Auftrag ist in einem anderen Fenster offen',
      body: 'Machen Sie im anderen Fenster der Karten-App weiter.',
    },
    'too many unfinished': {
      headline: 'Drei Aufträge sind noch nicht abgeschlossen',
      body: 'Dieser Browser behält drei offene Aufträge eines Servers. Öffnen Sie die Karten-App über ihr Symbol, löschen Sie dort einen, dann wählen Sie noch einmal „Karten-App öffnen“.',
    },
    'store refused': {
      headline: 'Dieser Browser behält keine Karte',
      body: 'Er speichert für die Karten-App keine Daten. Prüfen Sie seine Einstellungen zum Datenschutz, oder verwenden Sie einen anderen Browser. Es wurde nichts erstellt.',
    },
    'user inactive': {
      headline: 'Ihr Konto ist nicht mehr aktiv',
      body: 'Es wurde keine Karte erstellt. Wenden Sie sich an Ihren Helpdesk.',
    },
    'client outdated': {
      headline: 'Die Karten-App braucht ein Update',
      body: 'Dieser Server braucht eine neuere Version. Updates kommen von selbst; oft hilft es, den Browser neu zu starten. Es wurde nichts erstellt.',
    },
    'key unsupported': {
      headline: 'Dieser Browser kann Ihre Karte nicht erstellen',
      body: 'Ihr Auftrag verlangt eine Art von Schlüssel, die er nicht kennt. Er wartet auf Sie: Öffnen Sie den Self-Service in einem anderen Browser, etwa Chrome oder Edge, und machen Sie dort weiter. Es wurde nichts erstellt.',
    },
    'order changed': {
      headline: 'Dieser Auftrag wurde verändert',
      body: 'Jemand hat ihn auf Ihrem Computer verändert. Es wurde keine Karte erstellt. Sagen Sie es Ihrem Helpdesk, dann wählen Sie im Self-Service „Abbrechen“.',
    },
    'PIN blocked': {
      headline: 'Das war der letzte Versuch',
      body: 'Ohne seine PIN kann dieser Auftrag nicht abgeschlossen werden. Wählen Sie im Self-Service „Abbrechen“, dann beginnen Sie neu.',
    },
    'server unreachable': FAULT,
    'server not allowed': FAULT,
    'other kind': {
      headline: 'Dieser Auftrag ist für ein Smartphone',
      body: 'In diesem Browser wurde nichts erstellt. Wählen Sie im Self-Service „Abbrechen“, dann beginnen Sie neu und scannen Sie den Code mit Ihrem Smartphone.',
    },
    fault: FAULT,
    'no order': { headline: 'Hier ist kein Auftrag', body: 'Wählen Sie im Self-Service „Karten-App öffnen“.' },
  },
} satisfies CreateTexts;
