/** What every mail says around its own words. */
export const letters = {
  /** Below every mail; `contact`: mail address, telephone number or both; null = the settings name none. */
  questions: (contact: string | null) =>
    contact === null ? 'Questions? Ask your help desk.' : `Questions? Your help desk: ${contact}`,
  selfService: 'Open Self-Service',
};
export type LettersTexts = typeof letters;
