import type { AccountTexts } from '../../en/portal/account.ts';

export const account = {
  you: {
    title: 'Sie',
    name: 'Name',
    userName: 'Benutzername',
    email: 'E-Mail',
    role: 'Rolle',
    roles: { employee: 'Mitarbeiter/in', operator: 'Operator/in', admin: 'Admin' },
    languageHelp: 'Gilt auch für Ihre E-Mails, Datumsangaben und Zahlen.',
  },
} satisfies AccountTexts;
