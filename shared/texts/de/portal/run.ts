import type { RunTexts } from '../../en/portal/run.ts';
import { duration, number, plural } from '../counting.ts';

export const run = {
  whatYouOrder: 'Was Sie bestellen',
  orderedBy: (name) => `${name} hat das für Sie bestellt.`,
  start: {
    headline: 'Bevor Sie anfangen',
    lead: {
      'virtual smart card': 'Es dauert etwa eine Minute. Das passiert:',
      'mobile ID': 'Sie brauchen Ihr Smartphone. Es dauert etwa zwei Minuten.',
    },
    another: {
      'virtual smart card': 'Sie haben schon eine aktive Karte. Das wird eine weitere.',
      'mobile ID': 'Sie haben schon eine aktive Mobile ID. Das wird eine weitere.',
    },
    atLimit: (limit) =>
      plural(limit, {
        one: 'Sie können nur 1 Karte gleichzeitig haben. Sperren Sie sie zuerst unter „Karten“.',
        other: `Sie können ${number(limit)} Karten gleichzeitig haben. Sperren Sie zuerst eine unter „Karten“.`,
      }),
    cut: {
      'virtual smart card': (days, until) =>
        plural(days, {
          one: `Diese Karte gilt nur 1 Tag, bis ${until}: Dann endet die Zertifizierungsstelle des Servers.`,
          other: `Diese Karte gilt nur ${number(days)} Tage, bis ${until}: Dann endet die Zertifizierungsstelle des Servers.`,
        }),
      'mobile ID': (days, until) =>
        plural(days, {
          one: `Diese Mobile ID gilt nur 1 Tag, bis ${until}: Dann endet die Zertifizierungsstelle des Servers.`,
          other: `Diese Mobile ID gilt nur ${number(days)} Tage, bis ${until}: Dann endet die Zertifizierungsstelle des Servers.`,
        }),
    },
    card: {
      opens: {
        title: 'Die Karten-App öffnet sich',
        sub: 'Ein kleines Fenster Ihres Browsers. Es fragt nach einer neuen PIN.',
      },
      pin: {
        title: 'Sie wählen eine PIN',
        sub: 'Sie brauchen sie bei jeder Nutzung der Karte. Niemand sonst sieht sie, auch nicht der Server.',
      },
      made: { title: 'Ihre Karte wird erstellt', sub: 'Kommen Sie dann hierher zurück und wählen Sie „Weiter“.' },
    },
    mobile: {
      email: { title: 'Öffnen Sie unsere E-Mail auf Ihrem Smartphone', sub: (address) => `Sie geht an ${address}.` },
      code: {
        title: 'Scannen Sie einen Code',
        sub: 'Mit der Kamera Ihres Smartphones. Sie müssen nichts installieren.',
      },
      pin: {
        title: 'Wählen Sie auf dem Smartphone eine PIN',
        sub: 'Sie brauchen sie bei jeder Nutzung Ihrer Mobile ID.',
      },
      made: { title: 'Ihre Mobile ID wird erstellt', sub: 'Kommen Sie dann hierher zurück und wählen Sie „Weiter“.' },
    },
  },
  ordered: {
    certificates: 'Zertifikate',
    valid: 'Gültig',
    validFor: {
      years: (count) => plural(count, { one: '1 Jahr', other: `${number(count)} Jahre` }),
      months: (count) => plural(count, { one: '1 Monat', other: `${number(count)} Monate` }),
      days: (count) => plural(count, { one: '1 Tag', other: `${number(count)} Tage` }),
    },
    until: (day) => `bis ${day}`,
    pin: 'PIN',
    pinLength: (least, most) =>
      least === most ? `${number(most)} Zeichen` : `${number(least)} bis ${number(most)} Zeichen`,
  },
  next: {
    nothingYet: 'Erst mit „Weiter“ wird etwas erstellt.',
    atLimit: (limit) =>
      plural(limit, {
        one: 'Sie können nur 1 Karte gleichzeitig haben.',
        other: `Sie können ${number(limit)} Karten gleichzeitig haben.`,
      }),
    lockFirst: '„Weiter“ geht, sobald die alte gesperrt ist.',
    notActive: {
      'virtual smart card': '„Weiter“ geht, sobald Ihre Karte aktiv ist.',
      'mobile ID': '„Weiter“ geht, sobald Ihre Mobile ID aktiv ist.',
    },
    ready: {
      'virtual smart card': 'Ihre Karte ist fertig.',
      'mobile ID': 'Ihre Mobile ID ist fertig.',
    },
    wrongNumber: 'Eine falsche Zahl beendet diesen Auftrag.',
    continue: 'Weiter',
  },
  stages: {
    cardApp: { done: 'Karten-App geöffnet', now: 'Warten auf die Karten-App' },
    cardPin: {
      done: 'PIN gewählt',
      now: 'Warten auf Ihre PIN',
      sub: 'Wählen Sie sie im Fenster der Karten-App.',
      subUntil: (time) => `Wählen Sie sie im Fenster der Karten-App. Der Auftrag gilt bis ${time}.`,
    },
    certificates: 'Zertifikate ausgestellt',
    cardActive: 'Karte aktiv',
    lasts: (time) => `Der Auftrag gilt bis ${time}.`,
    email: {
      done: 'E-Mail gesendet',
      now: 'E-Mail wird gesendet …',
      slow: 'Der Mailserver ist langsam. Wir versuchen es weiter; Sie können diese Seite verlassen.',
    },
    openEmail: {
      now: 'Warten auf Ihr Smartphone',
      sub: (time) =>
        `Öffnen Sie die E-Mail auf Ihrem Smartphone und tippen Sie auf den Link, oder scannen Sie den Code darin. Das geht bis ${time}.`,
    },
    phone: 'Smartphone verbunden',
    phonePin: {
      done: 'PIN gewählt',
      now: 'Warten auf Ihre PIN auf dem Smartphone',
      sub: {
        email: 'Sie können den Link kein zweites Mal verwenden.',
        portal: 'Sie können den Code kein zweites Mal verwenden.',
      },
    },
    mobileActive: 'Mobile ID aktiv',
  },
  waiting: {
    headline: 'Erstellen Sie Ihre Karte in der Karten-App',
    lead: 'Gehen Sie zum kleinen Fenster der Karten-App. Diese Seite aktualisiert sich von selbst.',
    cannotSee: 'Sie sehen das Fenster nicht?',
    open: 'Karten-App öffnen',
  },
  openCardApp: {
    title: 'Öffnen Sie die Karten-App',
    body: 'Sie öffnet sich in einem eigenen Fenster und fragt nach einer neuen PIN. Ihre PIN bleibt auf diesem Computer.',
    action: 'Karten-App öffnen',
  },
  notOpened: {
    busy: 'In der Karten-App ist ein anderer Auftrag offen. Beenden oder schließen Sie ihn dort, dann öffnen Sie diesen.',
    closedOften: 'Sie haben die Karten-App mehrmals geschlossen. Versuchen Sie es in ein paar Minuten noch einmal.',
    closedOftenSeconds: (seconds) =>
      plural(seconds, {
        one: 'Sie haben die Karten-App mehrmals geschlossen. Versuchen Sie es in 1 Sekunde noch einmal.',
        other: `Sie haben die Karten-App mehrmals geschlossen. Versuchen Sie es in ${number(seconds)} Sekunden noch einmal.`,
      }),
    closedOftenLonger: (seconds) =>
      `Sie haben die Karten-App mehrmals geschlossen. Versuchen Sie es in ${duration(seconds)} noch einmal.`,
    other: 'Die Karten-App hat sich nicht geöffnet. Versuchen Sie es noch einmal.',
  },
  ready: {
    headline: {
      'virtual smart card': 'Ihre Karte ist aktiv',
      'mobile ID': 'Ihre Mobile ID ist aktiv',
    },
    said: {
      'virtual smart card': 'Ihre Karte ist aktiv. Wählen Sie „Weiter“.',
      'mobile ID': 'Ihre Mobile ID ist aktiv. Wählen Sie „Weiter“.',
    },
    lead: 'Wählen Sie „Weiter“, um abzuschließen.',
  },
  made: {
    phone: 'Smartphone',
    server: 'Server',
    certificates: 'Zertifikate',
    validUntil: 'Gültig bis',
  },
} satisfies RunTexts;
