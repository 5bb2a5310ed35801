import type { ForWhomTexts } from '../../en/admin/for-whom.ts';

export const forWhom = {
  admins: {
    title: 'Diese Seite ist für Admins',
    lead: 'Sie sind als Operator angemeldet. Fragen Sie einen Admin, wenn Sie sie brauchen.',
    goTo: 'Zu den Personen',
  },
  operators: {
    title: 'Diese Seite ist für Operatoren',
    lead: (name) => `Sie sind als ${name} angemeldet.`,
    goTo: 'Zur Übersicht',
  },
} satisfies ForWhomTexts;
