/** The page on which processes are turned on and off. */
export const switches = {
  title: 'Processes',
  lead: {
    admin: 'You decide what operators can do for others. Orders that have begun go on.',
    operator: 'An admin decides what operators can do for others.',
  },
  columns: { process: 'Process', who: 'Who starts it', offered: 'Offered' },
  who: { user: 'the person', operator: 'an operator' },
  always: 'always',
  on: 'on',
  off: 'off',
};
export type SwitchesTexts = typeof switches;
