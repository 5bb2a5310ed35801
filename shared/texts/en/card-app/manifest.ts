/** What browsers and stores say of the card app: at most 132 letters. */
export const manifest = {
  description: 'Your virtual smart card in this browser: made with a PIN that never leaves this computer.',
};
export type ManifestTexts = typeof manifest;
