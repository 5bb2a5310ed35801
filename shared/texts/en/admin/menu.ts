/** The words of the Identity Manager's menu. Tabs below 960 px: about 11 letters. */
export const menu = {
  helpDesk: 'Help desk',
  people: 'People',
  admin: 'Admin',
  processes: 'Processes',
  options: 'Options',
  auditLog: 'Audit log',
};
export type MenuTexts = typeof menu;
