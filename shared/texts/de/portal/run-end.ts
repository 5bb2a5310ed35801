import type { RunEndTexts } from '../../en/portal/run-end.ts';

export const runEnd = {
  startAgain: 'Neu beginnen',
  ofKind: {
    'virtual smart card': {
      done: {
        headline: 'Ihre virtuelle Smartcard ist aktiv',
        lead: 'Sie ist jetzt in diesem Browser. Nur Ihre PIN öffnet sie.',
        more: '',
      },
      closed: { headline: 'Ihre Karte bleibt aktiv', lead: 'Sie finden sie unter „Karten“.', more: '' },
      cancelled: {
        headline: 'Auftrag abgebrochen',
        lead: 'Es wurde keine Karte erstellt. Alles, was schon da war, ist entfernt.',
        more: 'Ist das Fenster der Karten-App noch offen, steht dort dasselbe. Sie können es schließen.',
      },
      failed: {
        headline: 'Ihre Karte konnte nicht erstellt werden',
        lead: 'Der Server konnte die Zertifikate nicht ausstellen. Es wurde keine Karte erstellt und Ihre PIN nicht behalten. Versuchen Sie es in ein paar Minuten noch einmal.',
        more: '',
      },
      'limit reached': {
        headline: 'Mehr Karten können Sie nicht haben',
        lead: 'Eine andere wurde aktiv, während diese erstellt wurde. Es wurde nichts erstellt.',
        more: '',
      },
    },
    'mobile ID': {
      done: {
        headline: 'Ihre Mobile ID ist aktiv',
        lead: 'Sie ist jetzt auf Ihrem Smartphone. Nur Ihre PIN öffnet sie.',
        more: '',
      },
      closed: { headline: 'Ihre Mobile ID bleibt aktiv', lead: 'Sie finden sie unter „Mobile ID“.', more: '' },
      cancelled: {
        headline: 'Auftrag abgebrochen',
        lead: 'Es wurde keine Mobile ID erstellt. Alles, was schon da war, ist entfernt.',
        more: 'Ist die Seite auf Ihrem Smartphone noch offen, steht dort dasselbe.',
      },
      failed: {
        headline: 'Ihre Mobile ID konnte nicht erstellt werden',
        lead: 'Der Server konnte die Zertifikate nicht ausstellen. Es wurde keine Mobile ID erstellt und Ihre PIN nicht behalten. Versuchen Sie es in ein paar Minuten noch einmal.',
        more: '',
      },
      'limit reached': {
        headline: 'Sie haben schon eine Mobile ID',
        lead: 'Eine andere wurde aktiv, während diese erstellt wurde. Es wurde nichts erstellt.',
        more: '',
      },
    },
  },
  wrongNumber: {
    headline: 'Falsche Zahl, Auftrag beendet',
    lead: 'Sicherheitshalber haben wir diesen Auftrag beendet. Es wurde nichts erstellt. Wenn jemand anderes Ihren Link geöffnet hat, sagen Sie es Ihrem Helpdesk.',
  },
  expired: {
    headline: 'Dieser Auftrag ist abgelaufen',
    card: (time) => `Ein Auftrag gilt ${time}. Es wurde keine Karte erstellt und nichts behalten.`,
    email: (time) => `Ein Link per E-Mail gilt ${time}. Es wurde nichts behalten.`,
    code: (time) => `Ein Code gilt ${time}. Es wurde nichts behalten.`,
    more: 'Ihre PIN wurde nirgendwohin gesendet. Sie können dieselbe wieder wählen.',
  },
  mention: (number) => ['Wenn Sie um Hilfe bitten, nennen Sie ', number, '.'],
} satisfies RunEndTexts;
