import type { MenuTexts } from '../../en/admin/menu.ts';

export const menu = {
  helpDesk: 'Helpdesk',
  people: 'Personen',
  admin: 'Verwaltung',
  processes: 'Prozesse',
  options: 'Optionen',
  auditLog: 'Protokoll',
} satisfies MenuTexts;
