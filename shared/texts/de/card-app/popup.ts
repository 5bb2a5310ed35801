import type { PopupTexts } from '../../en/card-app/popup.ts';
import { number, plural } from '../counting.ts';

export const popup = {
  title: 'Karten-App',
  cards: 'Karten',
  otherCards: 'Weitere Karten',
  blocked:
    'Blockiert nach 5 falschen PINs. Wenden Sie sich an Ihren Helpdesk, oder löschen Sie sie und bestellen Sie im Self-Service eine neue.',
  blockedRow: (host) => `${host}\u00a0· Blockiert nach 5 falschen PINs.`,
  none: {
    title: 'Noch keine Karte',
    body: 'Bestellen Sie eine im Self-Service. Es dauert etwa eine Minute.',
    bodyUnknown:
      'Bestellen Sie eine im Self-Service. Es dauert etwa eine Minute. Öffnen Sie den Self-Service Ihrer Organisation in einem Tab und wählen Sie dort „Virtuelle Smartcard bestellen“.',
    action: 'Self-Service öffnen',
  },
  unreadable: {
    title: 'Die Karten in diesem Browser lassen sich nicht lesen.',
    body: 'Nichts wurde geändert. Schließen Sie den Browser und öffnen Sie ihn noch einmal. Wenn es so bleibt, wenden Sie sich an Ihren Helpdesk.',
  },
  madeIn: 'Erstellt in',
  lockedUnknown: 'Falls sie gesperrt wurde, zeigt diese Seite das noch nicht.',
  deletion: {
    title: 'Diese Karte aus diesem Browser löschen?',
    action: 'Karte löschen',
    here: 'Ihre Schlüssel werden vernichtet und lassen sich nicht wiederherstellen.',
    there: (host) =>
      `${host} sperrt die Karte und widerruft ihre Zertifikate. Ist der Server jetzt nicht erreichbar, geschieht das beim nächsten Kontakt.`,
    failed: 'Die Karte konnte nicht gelöscht werden. Sie ist unverändert.',
    done: 'Die Karte ist gelöscht.',
  },
  orders: {
    title: 'Nicht abgeschlossen',
    begun: (day) => `Begonnen am ${day}`,
    begunAt: (moment) => `begonnen am ${moment}`,
    delete: (unseen, which) => ['Löschen', unseen(`: Auftrag von ${which}`)],
    deletion: {
      title: 'Diesen offenen Auftrag löschen?',
      action: 'Auftrag löschen',
      here: 'Was dafür in diesem Browser erstellt wurde, wird vernichtet. Es wird keine Karte daraus.',
      there: (host) =>
        `${host} erfährt davon und bricht den Auftrag ab. Bis der Server erreichbar ist, wartet der Auftrag dort.`,
      thereUnanswered: (host) =>
        `Bei ${host} endet der Auftrag, wenn seine Zeit vorbei ist. Sie können ihn dort vorher abbrechen.`,
      failed: 'Der Auftrag konnte nicht gelöscht werden. Er ist unverändert.',
      done: 'Der Auftrag ist gelöscht.',
    },
  },
  computer: {
    title: 'Name dieses Computers',
    label: 'Name',
    help: (host) =>
      `Karten, die Sie ab jetzt bestellen, werden unter ihm erstellt. ${host} behält den Namen, den es für diese Karte hat.`,
    action: 'Namen speichern',
    saved: 'Der Name ist gespeichert.',
    notSaved: 'Versuchen Sie es noch einmal: Dieser Browser hat ihn nicht gespeichert.',
    tooLong: (most) => `Verwenden Sie höchstens ${number(most)} Zeichen.`,
    unseen: {
      'a line break': (code) => `Verwenden Sie andere Zeichen: Darin ist ein Zeilenumbruch (${code}).`,
      'a control character': (code) => `Verwenden Sie andere Zeichen: Darin ist ein Steuerzeichen (${code}).`,
      'half a character': (code) => `Verwenden Sie andere Zeichen: Darin ist ein halbes Zeichen (${code}).`,
      'a sign that turns the direction of the text': (code) =>
        `Verwenden Sie andere Zeichen: Darin ist ein Zeichen, das die Richtung des Textes umkehrt (${code}).`,
      'a sign that nobody sees': (code) =>
        `Verwenden Sie andere Zeichen: Darin ist ein unsichtbares Zeichen (${code}).`,
    },
    nothingSeen: 'Verwenden Sie andere Zeichen: Darin ist nichts, was man sieht.',
  },
  settings: {
    title: 'Einstellungen',
    servers: 'Vertraute Server',
    noServer: 'Noch keine. Sie vertrauen einem Server, wenn Sie eine Karte erstellen, die er bestellt.',
    cardsOf: (server, count) =>
      plural(count, { one: `${server}\u00a0· 1 Karte`, other: `${server}\u00a0· ${number(count)} Karten` }),
    about: 'Über die Karten-App',
    version: 'Version',
    license: 'Lizenz',
  },
} satisfies PopupTexts;
