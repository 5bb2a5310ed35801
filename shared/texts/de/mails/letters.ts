import type { LettersTexts } from '../../en/mails/letters.ts';

export const letters = {
  questions: 'Fragen? Wenden Sie sich an Ihren Helpdesk.',
} satisfies LettersTexts;
