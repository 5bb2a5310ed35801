import type { TasksTexts } from '../../en/portal/tasks.ts';

export const tasks = {
  title: 'Offene Aufgaben',
  lead: 'Was auf Sie wartet.',
  none: 'Nichts zu tun',
  nothingWaits: 'Nichts wartet auf Sie.',
} satisfies TasksTexts;
