/** Your account: what is known of the person, and how they read. */
export const account = {
  you: {
    title: 'You',
    name: 'Name',
    userName: 'User name',
    email: 'Email',
    role: 'Role',
    roles: { employee: 'employee', operator: 'operator', admin: 'admin' },
    languageHelp: 'Also for your mails, dates and numbers.',
  },
};
export type AccountTexts = typeof account;
