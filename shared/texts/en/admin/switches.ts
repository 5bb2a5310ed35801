/** The page on which processes are turned on and off. */
export const switches = {
  title: 'Processes',
  lead: {
    admin: 'What operators do for others is off until you turn it on. Orders that have begun go on.',
    operator: 'What operators do for others is off until an admin turns it on.',
  },
  columns: { process: 'Process', who: 'Who starts it', offered: 'Offered' },
  who: { user: 'the person', operator: 'an operator' },
  always: 'always',
  on: 'on',
  off: 'off',
};
export type SwitchesTexts = typeof switches;
