import type { WaysTexts } from '../../en/portal/ways.ts';

export const ways = {
  backToDashboard: 'Zurück zur Übersicht',
  goTo: {
    'virtual smart card': 'Zu den Karten',
    'mobile ID': 'Zur Mobile ID',
  },
  backTo: {
    'virtual smart card': 'Zurück zu den Karten',
    'mobile ID': 'Zurück zur Mobile ID',
  },
  continue: 'Fortsetzen',
  details: 'Details',
} satisfies WaysTexts;
