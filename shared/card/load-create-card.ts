/**
 * Loads the code that createCard needs (certificate requests, key derivation) while the person is choosing a PIN, so
 * that **Create card** does not wait for it. Loading again costs nothing; a failure shows when the code is needed.
 */
export async function loadCreateCard(): Promise<void> {
  await Promise.allSettled([import('./create-card.ts'), import('./make-request.ts')]);
}
