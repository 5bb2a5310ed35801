import type { MenuTexts } from '../../en/portal/menu.ts';

export const menu = {
  dashboard: 'Übersicht',
  cards: 'Karten',
  mobileId: 'Mobile ID',
  certificates: 'Zertifikate',
  openTasks: 'Aufgaben',
} satisfies MenuTexts;
