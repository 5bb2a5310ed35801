import type { DoorTexts } from '../../en/phone/door.ts';

export const door = {
  elsewhere: {
    headline: (browser) => `Öffnen Sie das in ${browser}`,
    lead: 'Der eigene Browser dieser App kann keine Mobile ID behalten.',
    action: 'Link kopieren',
    copied: (browser) => `Link kopiert. Fügen Sie ihn in ${browser} ein.`,
    notCopied: 'Kopieren Sie ihn selbst:',
  },
  addToHome: {
    headline: (organization) => `${organization} auf Ihren Home-Bildschirm?`,
    lead: 'Fügen Sie die App zuerst hinzu, dann scannen Sie den Code in ihr.',
    why: 'Home-Bildschirm und Safari teilen nicht, was sie speichern, und Safari vergisst nach einer Woche ohne Nutzung.',
    how: 'So geht es',
    notNow: 'Nicht jetzt',
    share: { title: 'Tippen Sie auf „Teilen“', sub: 'Das Quadrat mit einem Pfeil, unten oder oben in Safari.' },
    add: { title: 'Wählen Sie „Zum Home-Bildschirm“', sub: 'Dann „Hinzufügen“.' },
    open: {
      title: (organization) => `Öffnen Sie ${organization} vom Home-Bildschirm`,
      sub: 'Wählen Sie „Code scannen“. Der Code gilt noch.',
    },
  },
} satisfies DoorTexts;
