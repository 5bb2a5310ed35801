import type { LettersTexts } from '../../en/mails/letters.ts';

export const letters = {
  questions: (contact) =>
    contact === null ? 'Fragen? Wenden Sie sich an Ihren Helpdesk.' : `Fragen? Ihr Helpdesk: ${contact}`,
  selfService: 'Self-Service öffnen',
} satisfies LettersTexts;
