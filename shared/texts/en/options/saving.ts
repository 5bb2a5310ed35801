/** Saving an option script, or not. */
export const saving = {
  why: 'Why',
  whyHelp: 'What changed, for whoever reads this in a year.',
  whyMissing: 'Say why before you save.',
  counts: 'Counts for orders that begin after it.',
  unchanged: 'Nothing has changed.',
  save: 'Save',
  savedAs: (version: number) => `Saved as version ${version}.`,
  noConnection: 'No connection, so this may not be saved.',
  noConnectionHelp: 'Nothing you typed is lost. Save again once you are back online.',
  overtaken: (by: string, version: number) => `${by} saved version ${version} while you were editing.`,
  overtakenBySomebody: (version: number) => `Somebody saved version ${version} while you were editing.`,
  overtakenHelp: 'Nothing was overwritten. Compare, then save again.',
  compare: 'Compare',
  compared: (version: number) => `Version ${version} and yours`,
  /** Over the two sides of a comparison. */
  theirs: (version: number, by: string) => `Version ${version}, ${by}`,
  yours: 'Yours',
  close: 'Close',
  draft: {
    title: 'You have changes from before that are not saved.',
    body: 'You typed them in this tab. Below is the saved version.',
    resume: 'Bring them back',
    discard: 'Discard',
  },
  leave: {
    title: 'Leave without saving?',
    body: 'Your changes to this script are lost. The saved version stays as it is.',
    leave: 'Leave',
    stay: 'Stay',
  },
};
export type SavingTexts = typeof saving;
