import type { DashboardTexts } from '../../en/portal/dashboard.ts';
import { number, plural } from '../counting.ts';

export const dashboard = {
  title: 'Was möchten Sie tun?',
  lead: (givenName) => `Guten Tag, ${givenName}. Alles, was Sie hier bestellen, ist in ein bis zwei Minuten fertig.`,
  order: 'Bestellen',
  orderNumber: (reference) => `Auftrag ${reference}`,
  about: {
    'virtual smart card': 'Etwa 1 Minute',
    'mobile ID': 'Etwa 2 Minuten',
  },
  needsComputer: 'Geht nur am Computer',
  offer: {
    here: {
      none: 'In diesem Browser.',
      one: (purpose) => `In diesem Browser, mit einem Zertifikat für ${purpose}.`,
      several: (purposes) => `In diesem Browser, mit Zertifikaten für ${purposes}.`,
    },
    computer: {
      none: 'In einem Browser am Computer.',
      one: (purpose) => `In einem Browser am Computer, mit einem Zertifikat für ${purpose}.`,
      several: (purposes) => `In einem Browser am Computer, mit Zertifikaten für ${purposes}.`,
    },
    phone: {
      none: 'Auf Ihrem Smartphone.',
      one: (purpose) => `Auf Ihrem Smartphone, mit einem Zertifikat für ${purpose}.`,
      several: (purposes) => `Auf Ihrem Smartphone, mit Zertifikaten für ${purposes}.`,
    },
  },
  unfinished: {
    ready: {
      'virtual smart card': 'Ihre virtuelle Smartcard ist fertig',
      'mobile ID': 'Ihre Mobile ID ist fertig',
    },
    waiting: {
      'virtual smart card': 'Ihre virtuelle Smartcard wartet auf Sie',
      'mobile ID': 'Ihre Mobile ID wartet auf Sie',
    },
    oneClick: 'Es fehlt nur noch ein Klick.',
    onComputer: 'Machen Sie an einem Computer weiter.',
    leftAt: (step, of) => `Sie waren bei Schritt ${number(step)} von ${number(of)}.`,
    orderedBy: (name) => `${name} hat sie für Sie bestellt.`,
    lasts: (time) => `Der Auftrag gilt bis ${time}.`,
  },
  have: {
    title: 'Was Sie haben',
    none: 'Noch nichts da',
    orderHere:
      'Bestellen Sie eine virtuelle Smartcard für diesen Computer oder eine Mobile ID für Ihr Smartphone. Sie können beides haben.',
    orderOnPhone:
      'Bestellen Sie eine Mobile ID für dieses Smartphone oder an Ihrem Computer eine virtuelle Smartcard. Sie können beides haben.',
  },
  refused: {
    brokenOptions: {
      headline: 'Das lässt sich gerade nicht bestellen',
      lead: {
        'virtual smart card':
          'Die Einstellungen für diese Karte haben einen Fehler. Ihr Admin weiß Bescheid. Es wurde nichts erstellt.',
        'mobile ID':
          'Die Einstellungen für diese Mobile ID haben einen Fehler. Ihr Admin weiß Bescheid. Es wurde nichts erstellt.',
      },
    },
    caEnding: {
      headline: 'Das lässt sich nicht mehr bestellen',
      lead: 'Die Zertifizierungsstelle des Servers endet bald. Ihr Admin muss sie zuerst erneuern. Es wurde nichts erstellt.',
    },
    atLimit: {
      'virtual smart card': {
        headline: 'Mehr Karten können Sie nicht haben',
        lead: 'Sperren Sie zuerst eine unter „Karten“.',
        leadOf: (limit) =>
          plural(limit, {
            one: 'Sie können nur 1 Karte gleichzeitig haben. Sperren Sie sie zuerst unter „Karten“.',
            other: `Sie können ${number(limit)} Karten gleichzeitig haben. Sperren Sie zuerst eine unter „Karten“.`,
          }),
      },
      'mobile ID': {
        headline: 'Mehr Mobile IDs können Sie nicht haben',
        lead: 'Sperren Sie zuerst eine unter „Mobile ID“.',
        leadOf: (limit) =>
          plural(limit, {
            one: 'Sie können nur 1 Mobile ID gleichzeitig haben. Sperren Sie sie zuerst unter „Mobile ID“.',
            other: `Sie können ${number(limit)} Mobile IDs gleichzeitig haben. Sperren Sie zuerst eine unter „Mobile ID“.`,
          }),
      },
    },
    tooManyOrders: {
      headline: 'Sie haben zu viele offene Aufträge',
      lead: 'Schließen Sie zuerst einen davon ab oder brechen Sie ihn ab. Es wurde nichts erstellt.',
    },
  },
} satisfies DashboardTexts;
