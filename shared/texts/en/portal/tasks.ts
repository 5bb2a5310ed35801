/** What waits for the person. */
export const tasks = {
  title: 'Open tasks',
  lead: 'What waits for you.',
  none: 'Nothing to do',
  /** Until something reminds of what expires, no more is promised. */
  nothingWaits: 'Nothing waits for you.',
};
export type TasksTexts = typeof tasks;
