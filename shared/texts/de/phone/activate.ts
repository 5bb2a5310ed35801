import type { ActivateTexts } from '../../en/phone/activate.ts';

export const activate = {
  asks: (server, holder) => [server, ', für ', holder],
} satisfies ActivateTexts;
