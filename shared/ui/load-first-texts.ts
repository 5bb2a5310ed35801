import type { Language } from '../languages.ts';
import { type Loaders, loadTexts, type Texts } from '../texts/texts.ts';

const RETRY_MS = 3_000;

/**
 * The texts that a page begins with. While they cannot be fetched nothing can be said: it is tried again until it works,
 * and `failed` is told each time.
 */
export async function loadFirstTexts<Areas>(
  loaders: Loaders<Areas>,
  language: Language,
  failed?: () => void,
): Promise<Texts<Areas>> {
  for (;;) {
    try {
      return await loadTexts(loaders, language);
    } catch {
      failed?.();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
