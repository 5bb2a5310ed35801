import type { Language } from '../languages.ts';
import { type Formats, makeFormats } from './make-formats.ts';

/** The texts of one reader: the areas of their program in their language, with the formats of that language. */
export type Texts<Areas> = Areas & { readonly language: Language; readonly formats: Formats };

/** Per language, how the areas of a program are fetched: each a chunk of its own. */
export type Loaders<Areas> = Readonly<Record<Language, () => Promise<Areas>>>;

/** Fetches the texts of a program. Rejects where the chunk cannot be fetched. */
export async function loadTexts<Areas>(
  loaders: Loaders<Areas>,
  language: Language,
  timeZone?: string,
): Promise<Texts<Areas>> {
  return { ...(await loaders[language]()), language, formats: makeFormats(language, timeZone) };
}
