import type { CardsTexts } from '../../en/portal/cards.ts';
import { number, plural } from '../counting.ts';

export const cards = {
  title: 'Karten',
  lead: 'Virtuelle Smartcards sind in einem Browser auf einem bestimmten Computer.',
  none: {
    title: 'Noch keine virtuelle Smartcard',
    here: 'Bestellen Sie eine für diesen Browser. Es dauert etwa eine Minute.',
    elsewhere: 'Sie ist in einem Browser am Computer. Öffnen Sie dort den Self-Service, um eine zu bestellen.',
  },
  earlier: 'Frühere Karten',
  mobile: {
    title: 'Mobile ID',
    lead: 'Eine Mobile ID ist auf einem bestimmten Smartphone.',
    none: {
      title: 'Noch keine Mobile ID',
      text: 'Bestellen Sie eine für Ihr Smartphone. Es dauert etwa zwei Minuten.',
    },
    earlier: 'Frühere Mobile IDs',
    newFirst: {
      title: 'Zuerst die neue erstellen?',
      text: 'Dann sind Sie nie ohne. Sperren Sie diese, wenn die neue aktiv ist.',
    },
    lockFirst: {
      title: (limit) =>
        plural(limit, {
          one: 'Sie können nur eine gleichzeitig haben',
          other: `Sie können ${number(limit)} gleichzeitig haben`,
        }),
      text: 'Also muss diese zuerst gesperrt werden. Sie haben auf dem neuen Smartphone keine Mobile ID, bis Sie eine bestellt haben.',
    },
  },
  facts: {
    state: 'Status',
    where: { 'virtual smart card': 'Erstellt in', 'mobile ID': 'Smartphone' },
    validUntil: 'Gültig bis',
  },
  history: {
    title: 'Verlauf',
    ordered: 'Bestellt',
    created: 'Bestellt und erstellt',
    locked: 'Gesperrt',
    revoked: (purpose) => `Zertifikat für ${purpose} widerrufen`,
  },
  certificates: {
    title: 'Zertifikate',
    caption: 'Zertifikate dieser Karte oder Mobile ID',
    issuer: 'Aussteller und Kette',
    serialNumber: (purpose) => `Seriennummer für ${purpose}`,
    thumbprint: (purpose) => `Fingerabdruck für ${purpose}`,
  },
} satisfies CardsTexts;
