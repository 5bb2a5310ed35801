import type { ScanTexts } from '../../en/phone/scan.ts';

export const scan = {
  headline: 'Code scannen',
  lead: 'Richten Sie Ihr Smartphone auf den Code, den der Self-Service Ihnen zeigt.',
  help: 'Scannen Sie den Code, den der Self-Service Ihnen zeigt.',
  picture: 'Was die Kamera sieht',
  notOurs: 'Das ist kein Code von Chipless',
  refused: {
    headline: (organization) => `${organization} darf die Kamera nicht verwenden`,
    lead: 'Erlauben Sie es in den Einstellungen Ihres Smartphones, oder verwenden Sie seine eigene Kamera-App.',
    action: 'Noch einmal versuchen',
  },
} satisfies ScanTexts;
