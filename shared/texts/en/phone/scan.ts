/** Reading a code with the camera. */
export const scan = {
  headline: 'Scan a code',
  lead: 'Point your phone at the code that Self-Service shows you.',
  /** Where a code is to be found. */
  help: 'Scan the code that Self-Service shows you.',
  picture: 'What the camera sees',
  notOurs: 'This is not a Chipless code',
  refused: {
    headline: (organization: string) => `${organization} may not use the camera`,
    lead: 'Allow it in your phone’s settings, or use the phone’s own camera app.',
    action: 'Try again',
  },
};
export type ScanTexts = typeof scan;
