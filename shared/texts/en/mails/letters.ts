/** What every mail says around its own words. */
export const letters = {
  questions: 'Questions? Ask your help desk.',
};
export type LettersTexts = typeof letters;
