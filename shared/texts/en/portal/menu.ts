/** The words of Self-Service's menu. Tabs below 960 px: about 11 letters. */
export const menu = {
  dashboard: 'Dashboard',
  cards: 'Cards',
  mobileId: 'Mobile ID',
  certificates: 'Certificates',
  openTasks: 'Open tasks',
};
export type MenuTexts = typeof menu;
