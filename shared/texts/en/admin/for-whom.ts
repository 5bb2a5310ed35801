/** For those who may not see a page of the Identity Manager. */
export const forWhom = {
  admins: {
    title: 'This page is for admins',
    lead: 'You are logged in as an operator. Ask an admin if you need it.',
    goTo: 'Go to People',
  },
  operators: {
    title: 'This page is for operators',
    lead: (name: string) => `You are logged in as ${name}.`,
    goTo: 'Go to Dashboard',
  },
};
export type ForWhomTexts = typeof forWhom;
