import type { RunMobileTexts } from '../../en/portal/run-mobile.ts';
import { number, plural } from '../counting.ts';

export const runMobile = {
  code: {
    headline: 'Scannen Sie diesen Code mit Ihrem Smartphone',
    lead: 'Der Code ist nur für Sie und gilt einmal. Geben Sie ihn nicht weiter.',
    label: 'Code für Ihr Smartphone',
    whenLow: 'Noch weniger als 2 Minuten. Wählen Sie „Neuer Code“, wenn Sie mehr Zeit brauchen.',
    newCode: 'Neuer Code',
    newCodeMade: 'Der neue Code ist da. Der alte gilt nicht mehr.',
    how: [
      { title: 'Öffnen Sie die Kamera Ihres Smartphones', sub: 'Oder „Code scannen“ in der Smartphone-App.' },
      { title: 'Richten Sie sie auf den Code', sub: 'Tippen Sie dann auf den Link, der erscheint.' },
      { title: 'Wählen Sie dort eine PIN', sub: 'Diese Seite geht von selbst weiter.' },
    ],
    waiting: 'Warten auf Ihr Smartphone',
    cannotScan: 'Scannen geht nicht? Link anzeigen',
    link: 'Link',
    here: 'Auf diesem Smartphone öffnen',
    onPhone: 'Sind Sie gerade am Smartphone?',
    orOther: 'Oder scannen Sie diesen Code mit einem anderen Smartphone.',
  },
  email: {
    headline: 'Sehen Sie in Ihre E-Mails',
    sent: (address) => ['Wir haben einen Link zur Aktivierung an ', address, ' gesendet.'],
    sending: (address) => ['Wir senden gerade einen Link zur Aktivierung an ', address, '.'],
    again: (button) => ['Nichts da? Sehen Sie im Spam-Ordner nach, oder: ', button('Noch einmal senden')],
    often: (times) =>
      plural(times, {
        one: '1-mal gesendet, öfter geht es nicht. Bitten Sie Ihren Helpdesk, die Adresse zu prüfen.',
        other: `${number(times)}-mal gesendet, öfter geht es nicht. Bitten Sie Ihren Helpdesk, die Adresse zu prüfen.`,
      }),
    sentAgain: (time) => `Um ${time} noch einmal gesendet.`,
    againIn: (seconds) =>
      plural(seconds, {
        one: 'Sie können in 1 Sekunde noch einmal senden.',
        other: `Sie können in ${number(seconds)} Sekunden noch einmal senden.`,
      }),
  },
  emailRefused: {
    headline: 'Die E-Mail war nicht zustellbar',
    said: 'Die E-Mail war nicht zustellbar.',
    lead: (address) => [
      'Die Adresse ',
      address,
      ' nimmt unsere E-Mail nicht an. Bitten Sie Ihren Helpdesk, sie zu berichtigen. Es wurde nichts erstellt.',
    ],
  },
  number: {
    headline: 'Tippen Sie die Zahl ein, die Ihr Smartphone zeigt',
    said: 'Tippen Sie die Zahl ein, die Ihr Smartphone zeigt.',
    lead: 'So ist sicher, dass es Ihr Smartphone ist und kein anderes.',
    label: 'Zahl',
    help: 'Zwei Ziffern. Ihr Smartphone zeigt sie, sobald Sie dort eine PIN gewählt haben.',
    notWhole: 'Tippen Sie beide Ziffern ein, die Ihr Smartphone zeigt.',
    none: {
      title: 'Keine Zahl auf Ihrem Smartphone?',
      body: 'Vielleicht hat jemand anderes Ihren Link geöffnet. Wählen Sie „Abbrechen“. Es wurde nichts erstellt.',
    },
  },
  connected: {
    headline: 'Ihr Smartphone ist verbunden',
    said: 'Ihr Smartphone ist verbunden.',
    lead: 'Machen Sie auf Ihrem Smartphone weiter. Diese Seite aktualisiert sich von selbst.',
  },
  refusedOther:
    'Ein anderes Smartphone wollte Ihren Code verwenden und wurde abgewiesen. Wenn Sie das nicht waren, wählen Sie „Abbrechen“.',
  lock: {
    headline: 'Sie haben schon eine Mobile ID',
    lead: (limit) =>
      plural(limit, {
        one: 'Sie können nur eine gleichzeitig haben. Sperren Sie die alte, um eine neue zu bekommen.',
        other: `Sie können ${number(limit)} gleichzeitig haben. Sperren Sie eine davon, um eine neue zu bekommen.`,
      }),
    which: 'Welche sperren Sie?',
    missing: 'Wählen Sie eine.',
    since: (day) => `seit ${day}`,
    final: 'Sperren lässt sich nicht rückgängig machen.',
    onlyOne:
      'Die alte Mobile ID funktioniert ab sofort nicht mehr, und ihre Zertifikate werden widerrufen. Sie haben keine, bis die neue aktiv ist: Endet der Auftrag vorher, bestellen Sie noch einmal.',
    oneOfSeveral:
      'Die alte Mobile ID funktioniert ab sofort nicht mehr, und ihre Zertifikate werden widerrufen. Ihre anderen funktionieren weiter.',
    action: 'Sperren',
  },
} satisfies RunMobileTexts;
