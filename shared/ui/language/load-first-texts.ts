import type { Language } from '../../languages.ts';
import { type Loaders, loadTexts, type Texts } from '../../texts/texts.ts';

const RETRY_MS = 3_000;

/**
 * The initial texts of a page. Nothing can be shown until they are fetched: it retries until it works, and calls
 * `failed` each time.
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
